namespace Marketplace.Register;

/// <summary>
/// One kind of gap in the data: what somebody has to look at, and what to do next. A module registers its own; pages show all that are
/// registered. Counts and lines are of the places that the reader looks after, and agree.
/// </summary>
public interface IQualityQueue
{
    /// <summary>Stable word of the address.</summary>
    string Kind { get; }

    Task<int> CountAsync(CancellationToken cancel);

    /// <param name="page">From 1; one past the end is empty.</param>
    /// <param name="cancel">Ends the reading.</param>
    Task<QualityList> ListAsync(int page, CancellationToken cancel);
}

/// <param name="Count">On all pages together.</param>
public sealed record QualityList(IReadOnlyList<QualityLine> Lines, int Count)
{
    public const int PageSize = 50;

    public int LastPage => Shared.PageCount.Of(Count, PageSize);
}

/// <param name="Subjects">What it is about; of suspected duplicates all of them.</param>
/// <param name="Reasons">Words why, where the queue does not say it.</param>
public sealed record QualityLine(IReadOnlyList<QualitySubject> Subjects, QualityStep Step, IReadOnlyList<string> Reasons);

/// <param name="At">First day of the period that a form corrects, as the register writes it.</param>
public sealed record QualitySubject(string Code, string Name, string At, bool IsSample);

/// <summary>What to do next: correct the producer, correct the certificate, merge producers, or name the producer of a product.</summary>
public enum QualityStep { Producer, Certificate, Merge, Name }
