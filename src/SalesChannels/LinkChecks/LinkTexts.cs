using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>Why an officer's word on a task is refused.</summary>
internal static class LinkTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.LinkChecks.LinkRefusals", typeof(LinkTexts).Assembly);

    public static Message NoteNeeded { get; } = new(_texts, nameof(NoteNeeded));

    public static Message NotWaiting { get; } = new(_texts, nameof(NotWaiting));
}
