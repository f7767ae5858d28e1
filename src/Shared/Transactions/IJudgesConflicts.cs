using System.Data.Common;

namespace Marketplace.Shared.Transactions;

/// <summary>Each engine's context knows which refusals mean "another was faster, try again" and not "this is wrong".</summary>
public interface IJudgesConflicts
{
    bool IsConflict(DbException refusal);
}
