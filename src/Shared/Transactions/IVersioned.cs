namespace Marketplace.Shared.Transactions;

/// <summary>
/// A row that two people may have open at once: saving it over a change that one has not seen throws DbUpdateConcurrencyException. The
/// version is PostgreSQL's xmin and a column of its own on SQLite. Bulk updates (ExecuteUpdate) do not raise it on SQLite.
/// </summary>
public interface IVersioned
{
    uint Version { get; }
}
