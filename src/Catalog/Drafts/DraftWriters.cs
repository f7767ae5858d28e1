namespace Marketplace.Catalog.Drafts;

/// <summary>
/// Who wrote a draft: two on one screen learn of each other, and nobody decides on words of his own. Never changes; a new one takes its place.
/// </summary>
internal sealed record DraftWriters
{
    /// <summary>By name of the part; none = it is as it was when the draft began, or came from a file.</summary>
    public IReadOnlyDictionary<string, Guid> LastOf { get; init; } = new Dictionary<string, Guid>();

    /// <summary>Everybody who ever changed something.</summary>
    public IReadOnlyList<Guid> All { get; init; } = [];

    /// <summary>A page that was drawn before one's own last words, as where a form saved itself, is met by nobody else's.</summary>
    public bool IsLast(Guid? person, DraftPart part) => LastOf.TryGetValue(part.Name, out var last) && last == person;

    public DraftWriters With(Guid person, DraftPart part) =>
        WithAll(person) with { LastOf = new Dictionary<string, Guid>(LastOf) { [part.Name] = person } };

    /// <summary>Of every part, by a file.</summary>
    public DraftWriters With(Guid person) => WithAll(person) with { LastOf = new Dictionary<string, Guid>() };

    private DraftWriters WithAll(Guid person) => All.Contains(person) ? this : this with { All = [.. All, person] };
}
