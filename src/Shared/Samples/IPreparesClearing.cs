namespace Marketplace.Shared.Samples;

/// <summary>A module whose own rows hold sums and counts over flagged ones: it reckons them without these before demonstration data is swept.</summary>
public interface IPreparesClearing
{
    /// <summary>In the transaction of the sweep; the flagged rows are still there.</summary>
    Task PrepareAsync(CancellationToken cancel);
}
