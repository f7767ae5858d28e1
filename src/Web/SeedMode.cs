namespace Marketplace.Web;

/// <summary>What the first start brings in: `Seed:Mode` is Samples (default outside Production), Register or None (default in Production).</summary>
public sealed record SeedMode(bool HasRegister, bool HasSamples)
{
    public static SeedMode Of(WebApplicationBuilder builder) => builder.Configuration["Seed:Mode"] switch
    {
        "Samples" => new(true, true),
        "Register" => new(true, false),
        "None" => new(false, false),
        null or "" => builder.Environment.IsProduction() ? new(false, false) : new(true, true),
        var other => throw new InvalidOperationException($"Seed:Mode is '{other}'; it is one of Samples, Register, None."),
    };
}
