using System.ComponentModel.DataAnnotations;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>Days on which a producer takes no orders, as typed.</summary>
public sealed class HolidayForm
{
    public const int LongestText = 300;

    /// <summary>First day without orders.</summary>
    [StringLength(10)] public string From { get; set; } = "";

    /// <summary>Last day without orders.</summary>
    [StringLength(10)] public string LastDay { get; set; } = "";

    [StringLength(LongestText)] public string Text { get; set; } = "";

    /// <summary>First day of a holiday to call off, ISO.</summary>
    [StringLength(10)] public string CallOff { get; set; } = "";
}

/// <summary>
/// A producer says on which days it takes no orders, and calls it off: facts like an import's, which its page shows. Errors: From, LastDay, the
/// whole form (not their producer).
/// </summary>
public sealed class SetHoliday
{
    private const int LongestDays = 366;
    private readonly DbContext _db;
    private readonly RecordFact<NoticeVersion> _record;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal SetHoliday(DbContext db, RecordFact<NoticeVersion> record, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _record, _user, _audit, _clock) = (db, record, user, audit, clock);

    /// <summary>Running ones and those to come.</summary>
    public async Task<IReadOnlyList<HolidayNotice>> ListAsync(string producerCode, CancellationToken cancel)
    {
        if (!_user.May(ProducerRight.Shop, producerCode)) return [];
        var today = _clock.VietnamToday();
        return await _db.Set<NoticeVersion>().AsNoTracking().Where(n => n.ProducerCode == producerCode && n.IsLatest && !n.IsVoid && n.ClosedTo > today)
            .OrderBy(n => n.ClosedFrom).Select(n => new HolidayNotice(n.ClosedFrom, n.ClosedTo, n.Notice, n.IsSample)).ToListAsync(cancel);
    }

    public async Task<Result> ExecuteAsync(string producerCode, HolidayForm form, CancellationToken cancel)
    {
        if (!_user.May(ProducerRight.Shop, producerCode)) return Result.Refused(new FieldError("", CatalogMessages.NoSuchProducer));
        if (form.CallOff.Length > 0) return await CallOffAsync(producerCode, form.CallOff, cancel);
        var errors = new List<FieldError>();
        var from = Day(form.From, nameof(form.From), errors);
        var last = Day(form.LastDay, nameof(form.LastDay), errors);
        if (errors.Count == 0 && (last < from || last < _clock.VietnamToday() || last.DayNumber - from.DayNumber >= LongestDays))
            errors.Add(new FieldError(nameof(form.LastDay), CatalogMessages.HolidayEnds));
        if (errors.Count > 0) return Result.Refused(errors);
        _audit.Note("producer.holiday", $"producer:{producerCode}", "", $"{from:yyyy-MM-dd} {last:yyyy-MM-dd}");
        await _db.SaveChangesAsync(cancel);
        return await _record.ExecuteAsync(await NoticeAsync(producerCode, from, last.AddDays(1), OutsideText.Tidy(form.Text), cancel), cancel);
    }

    private async Task<Result> CallOffAsync(string producerCode, string first, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var from = Day(first, "", errors);
        if (errors.Count > 0) return Result.Refused(errors);
        var notice = await NoticeAsync(producerCode, from, from, "", cancel);
        notice.IsVoid = true;
        _audit.Note("producer.holiday-off", $"producer:{producerCode}", $"{from:yyyy-MM-dd}");
        await _db.SaveChangesAsync(cancel);
        return await _record.ExecuteAsync(notice, cancel);
    }

    private async Task<NoticeVersion> NoticeAsync(string producer, DateOnly from, DateOnly to, string text, CancellationToken cancel) => new()
    {
        ProducerCode = producer, ClosedFrom = from, ClosedTo = to, Notice = text,
        IsSample = await _db.WritesSampleAsync(_user, producer, cancel),
    };

    private static DateOnly Day(string typed, string field, List<FieldError> errors)
    {
        if (TypedDay.Of(typed) is { Year: > 2000 and < 2200 } day) return day;
        errors.Add(new FieldError(field, CatalogMessages.NotADay));
        return default;
    }
}
