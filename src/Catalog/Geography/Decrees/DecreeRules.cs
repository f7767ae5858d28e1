using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>What must hold of a decree's lines against the units that there are before it; pure.</summary>
internal static class DecreeRules
{
    /// <returns>Faults by the row of the table, the header being 1.</returns>
    public static IEnumerable<Message> Faults(IReadOnlyList<DecreeLine> lines, DateOnly from, GeographyBook book)
    {
        var living = book.Units.Where(u => u.Generation == UnitGeneration.Since2025 && u.ValidFrom < from && u.ValidTo is null)
            .ToDictionary(u => u.Code, StringComparer.Ordinal);
        var ended = lines.Select(l => l.OldCode).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines)
            if (FaultOf(line, lines, living, ended, book) is { } fault) yield return DecreeTexts.Row(line.Position + 1, fault);
        if (lines.All(l => l.OldCode == l.NewCode && living.GetValueOrDefault(l.OldCode) is { } same && Named(same) == Named(l)))
            yield return DecreeTexts.NothingChanges;
    }

    private static Message? FaultOf(
        DecreeLine line, IReadOnlyList<DecreeLine> lines, Dictionary<string, AdminUnit> living, HashSet<string> ended, GeographyBook book)
    {
        if (!living.ContainsKey(line.OldCode)) return DecreeTexts.OldNotThere;
        if (lines.Any(l => l.Position < line.Position && l.OldCode == line.OldCode && l.NewCode == line.NewCode)) return DecreeTexts.SameLine;
        var parts = lines.Where(l => l.OldCode == line.OldCode).ToList();
        if (parts.Count > 1 && !line.IsPart) return DecreeTexts.WholeTwice;
        if (parts.Count == 1 && line.IsPart) return DecreeTexts.OnePart;
        // A code that lives on is one of those that the decree ends; another was, or is, somebody else's.
        if (!ended.Contains(line.NewCode) && book.Commune(line.NewCode) is not null) return DecreeTexts.NewCodeTaken;
        if (lines.Any(l => l.NewCode == line.NewCode && Named(l) != Named(line))) return DecreeTexts.TwoNames;
        var isTaken = living.Values.Any(u => !ended.Contains(u.Code) && Named(u) == Named(line))
            || lines.Any(l => l.NewCode != line.NewCode && Named(l) == Named(line));
        return isTaken ? DecreeTexts.NameTaken : null;
    }

    private static string Named(AdminUnit unit) => $"{unit.Type} {OutsideText.Tidy(unit.ShortName)}";

    private static string Named(DecreeLine line) => $"{line.NewType} {line.NewName}";
}
