using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Adds audit rows; the actor and address are those of the request in hand.</summary>
public sealed class AuditLog(DbContext db, TimeProvider clock, IHttpContextAccessor http)
{
    private const int LongestDetail = 300;

    public async Task WriteAsync(AuditAction action, Guid? subject, string detail, CancellationToken cancel)
    {
        Add(action, subject, detail);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Into the unit of work in hand, committed with it.</summary>
    public void Add(AuditAction action, Guid? subject, string detail)
    {
        var context = http.HttpContext;
        var line = new string([.. detail.Select(c => char.IsControl(c) ? ' ' : c).Take(LongestDetail)]);
        db.Set<AuditEntry>().Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            ActorId = Guid.TryParse(context?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            Action = action,
            SubjectId = subject,
            Detail = line,
            Address = context?.Connection.RemoteIpAddress?.ToString() ?? "",
        });
    }
}
