namespace Marketplace.Web;

public enum Head { Storefront, BackOffice, Monitor, Account, Api }

/// <summary>Which heads this process serves: `Heads:0`, `Heads:1` …, all of them when none is named.</summary>
public sealed record ServedHeads(IReadOnlySet<Head> Heads)
{
    public bool HavePages => Heads.Any(h => h != Head.Api);

    public bool Has(Head head) => Heads.Contains(head);

    public static ServedHeads Of(IConfiguration settings)
    {
        var names = settings.GetSection("Heads").Get<string[]>() ?? [];
        var heads = names.Length == 0 ? Enum.GetValues<Head>().ToHashSet() : [.. names.Select(Named)];
        return new ServedHeads(heads);
    }

    private static Head Named(string name) => Enum.TryParse<Head>(name, ignoreCase: true, out var head) && Enum.IsDefined(head)
        ? head : throw new InvalidOperationException($"Heads names '{name}'; it is one of {string.Join(", ", Enum.GetNames<Head>())}.");
}
