using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>The signed address in each morning letter that stops them, and lets them come again: it works without a sign-in, for its account alone.</summary>
public sealed class StopMornings
{
    public const string Path = "/thu-sang";

    private readonly DbContext _db;
    private readonly MorningTickets _tickets;
    private readonly IProvinceStaff _staff;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal StopMornings(DbContext db, MorningTickets tickets, IProvinceStaff staff, IAudit audit, TimeProvider clock) =>
        (_db, _tickets, _staff, _audit, _clock) = (db, tickets, staff, audit, clock);

    /// <returns>Whether letters are stopped; null = the address is forged or damaged.</returns>
    public async Task<bool?> FindAsync(string ticket, CancellationToken cancel) =>
        _tickets.Read(ticket) is { } account ? await _db.Set<MorningStop>().AnyAsync(s => s.AccountId == account, cancel) : null;

    /// <summary>Done twice it is done.</summary>
    /// <returns>False when the address is forged or damaged.</returns>
    public async Task<bool> ExecuteAsync(string ticket, bool stop, CancellationToken cancel)
    {
        if (_tickets.Read(ticket) is not { } account) return false;
        var stopped = await _db.Set<MorningStop>().FindAsync([account], cancel);
        if (stop == stopped is not null) return true;
        if (stopped is null)
        {
            var isSample = (await _staff.PostsAsync(cancel)).Any(p => p.Officer.AccountId == account && p.Officer.IsSample);
            _db.Add(new MorningStop { AccountId = account, StoppedAt = _clock.GetUtcNow(), IsSample = isSample });
        }
        else _db.Remove(stopped);
        _audit.Note(stop ? "morning.stopped" : "morning.resumed", $"account:{account:N}");
        try { await _db.SaveChangesAsync(cancel); }
        catch (DbUpdateException) { _db.ChangeTracker.Clear(); }
        return await _db.Set<MorningStop>().AnyAsync(s => s.AccountId == account, cancel) == stop;
    }
}
