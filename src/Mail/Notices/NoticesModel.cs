using Microsoft.EntityFrameworkCore;

namespace Marketplace.Mail.Notices;

public static class NoticesModel
{
    public static void AddNotices(this ModelBuilder model)
    {
        var stop = model.Entity<NoticeStop>().ToTable("notice_stops");
        stop.HasKey(s => new { s.AccountId, s.Kind });
        stop.Property(s => s.AccountId).ValueGeneratedNever();
        stop.Property(s => s.Kind).HasConversion<string>();
    }
}
