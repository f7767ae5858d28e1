using Marketplace.Data;

namespace Marketplace.Web.Commands;

/// <summary>`samples clear`: leaves exactly the register.</summary>
internal static class SamplesClear
{
    public static Verb Verb { get; } = new("samples clear", "", async context =>
    {
        var removed = await context.Services.GetRequiredService<ClearSamples>().ExecuteAsync(context.Cancel);
        foreach (var (table, rows) in removed) await context.Out.WriteLineAsync($"{table}: {rows}");
        return 0;
    });
}
