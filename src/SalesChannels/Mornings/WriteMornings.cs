using System.Globalization;
using Marketplace.Mail.Notices;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>Each morning: a letter to each officer for whom something waits, unless stopped; one a day, however often this runs.</summary>
public sealed record WriteMornings;

internal sealed class WriteMorningsHandler(DbContext db, PostNotices notices, IProvinceStaff staff, TimeProvider clock) : IJobHandler<WriteMornings>
{
    public async Task ExecuteAsync(WriteMornings job, JobContext context, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var stopped = await notices.StoppedAsync(NoticeKind.Morning, cancel);
        foreach (var post in (await staff.PostsAsync(cancel)).Where(p => !stopped.Contains(p.Officer.AccountId)))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"morning:{post.Officer.AccountId:N}:{today:yyyy-MM-dd}");
            await db.EnqueueOnceAsync(key, new MorningLetter(post.Officer.AccountId), null, cancel);
        }
    }
}
