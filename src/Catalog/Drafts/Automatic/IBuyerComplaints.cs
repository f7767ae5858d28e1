namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>What buyers complained of, counted by whoever keeps their cases.</summary>
public interface IBuyerComplaints
{
    /// <param name="producerCode">Whose goods.</param>
    /// <param name="since">Complaints that ended before do not count; those that go on always do.</param>
    /// <param name="samples">Whether demonstration cases count too.</param>
    /// <param name="cancel">Ends the reading.</param>
    Task<ComplaintRecord> CountAsync(string producerCode, DateTimeOffset since, bool samples, CancellationToken cancel);
}

/// <param name="Open">Not ended.</param>
/// <param name="Upheld">The buyer was right: goods missing, damaged, wrong, past their date or not as described.</param>
public sealed record ComplaintRecord(int Open, int Upheld);
