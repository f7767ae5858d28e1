namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>A decree as staff read it.</summary>
public sealed record DecreeView(Guid Id, string Number, string Title, DateOnly EffectiveOn, DecreeState State)
{
    /// <summary>As in its table.</summary>
    public IReadOnlyList<DecreeViewLine> Lines { get; init; } = [];

    public string TakenBackWhy { get; init; } = "";

    public bool IsSample { get; init; }

    internal static DecreeView Of(Decree d) => new(d.Id, d.Number, d.Title, d.EffectiveOn, d.State)
    {
        Lines = [.. d.Lines.OrderBy(l => l.Position).Select(l => new DecreeViewLine(l.OldCode, l.NewCode, l.IsPart))], TakenBackWhy = d.TakenBackWhy,
        IsSample = d.IsSample,
    };
}

/// <param name="IsPart">Only a part of the old commune goes there.</param>
public sealed record DecreeViewLine(string OldCode, string NewCode, bool IsPart);
