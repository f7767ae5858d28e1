using Marketplace.Catalog.Products;
using Marketplace.Shared;

namespace Marketplace.Catalog.Drafts;

/// <summary>The screens of a draft, in their order.</summary>
public enum DraftStep { Photos, Name, Packs, Stock, Label }

/// <summary>What a draft lacks, and on which screen.</summary>
public sealed record DraftGap(DraftStep Step, Message What);

/// <summary>What stands between a draft and its submission.</summary>
internal static class DraftGaps
{
    public static IReadOnlyList<DraftGap> Of(DraftContent content, ListingRules rules)
    {
        var gaps = new List<DraftGap>();
        void Ask(bool isThere, DraftStep step, Message what)
        {
            if (!isThere) gaps.Add(new DraftGap(step, what));
        }

        Ask(content.Photos.Count > 0, DraftStep.Photos, DraftRefusals.NoPhoto);
        Ask(content.Name.Length > 0, DraftStep.Name, DraftRefusals.NoName);
        Ask(content.SetCode is not null, DraftStep.Name, DraftRefusals.NoSet);
        Ask(content.Packs.Count > 0, DraftStep.Packs, DraftRefusals.NoPack);
        foreach (var field in LabelFields.All.Where(f => f.IsAskedOf(content.SetCode)))
            Ask(field.Read(content.Label).Length > 0, DraftStep.Label, field.Missing);
        gaps.AddRange(rules.ClaimsIn(content).Select(c => new DraftGap(
            c.Field is "Name" or "Description" ? DraftStep.Name : DraftStep.Label, DraftRefusals.Claims(c.Words, c.LegalBasis))));
        return gaps;
    }
}
