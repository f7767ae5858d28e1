using Marketplace.SalesChannels.Channels;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>What a producer's person lays beside a declaration.</summary>
/// <param name="Files">That <see cref="StoreEvidence"/> has stored.</param>
/// <param name="Links">Public addresses as typed.</param>
public sealed record GivenEvidence(IReadOnlyList<Guid> Files, IReadOnlyList<string> Links)
{
    public const int MostFiles = 4;
    public const int MostLinks = 4;

    internal IReadOnlyList<string> Addresses { get; } = [.. Links.Select(l => l.Trim()).Where(l => l.Length > 0).Distinct()];

    /// <summary>A shelf and a contract are seen on a photo or a paper; what is on the web has its address already.</summary>
    internal IEnumerable<FieldError> Faults(ChannelKind kind)
    {
        if (Files.Count > MostFiles) yield return new FieldError(nameof(Files), DeclarationTexts.TooManyFiles(MostFiles));
        if (Addresses.Count > MostLinks) yield return new FieldError(nameof(Links), DeclarationTexts.TooManyLinks(MostLinks));
        if (Addresses.Any(a => !WebAddress.IsOne(a))) yield return new FieldError(nameof(Links), DeclarationTexts.NoAddress());
        if (!kind.IsOnline() && Files.Count == 0 && Addresses.Count == 0) yield return new FieldError(nameof(Files), DeclarationTexts.EvidenceNeeded());
    }
}
