using System.Security.Cryptography;
using System.Text;
using Marketplace.Catalog.Geography;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <param name="Once">The same on every sending of one form.</param>
/// <param name="Place">As <see cref="ReportPlace.Text"/> writes it.</param>
/// <param name="Plan">Code of a plan; empty = the targets in force on the day.</param>
public sealed record DrawReportCommand(Guid Once, string Title, DateOnly? AsOf, string Place, string Plan);

/// <summary>
/// An officer draws up a report of a place that is theirs: figures and lists of one day as known at this instant, read anew from the database.
/// Nothing of it can be edited. Errors: Title, AsOf, Place, Plan.
/// </summary>
public sealed class DrawReport(
    DbContext db, ProgrammeSource source, GeographyBook geography, Targets targets, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int LongestTitle = 150;

    private static readonly DateOnly _earliest = new(2000, 1, 1);

    /// <returns>The report's id.</returns>
    public async Task<Result<Guid>> ExecuteAsync(DrawReportCommand command, CancellationToken cancel)
    {
        var title = OutsideText.Tidy(command.Title);
        var place = ReportPlace.Of(user, geography).FirstOrDefault(p => p.Text == command.Place);
        if (Faults(command, title, place).ToList() is { Count: > 0 } faults) return Result.Refused<Guid>(faults);
        var (me, once) = (user.Id, command.Once);
        if (await SentBeforeAsync(me, once, cancel) is { } before) return Result.Ok(before);
        var now = FactInstant.Truncate(clock.GetUtcNow());
        var scope = new ProgrammeScope(place!.Area, place.Commune, Plan: command.Plan.Length > 0 ? command.Plan : null);
        var content = CountReport.Of(await source.ReadAsync(), new ReportQuestion(command.AsOf!.Value, now, scope));
        return await db.OnceAsync(
            async c => await SentBeforeAsync(me, once, c) is { } same ? Result.Ok(same) : null,
            _ =>
            {
                var report = Of(content, title, place.AreaIn(geography), now, me, user.Name, once, month: null, user.IsSample);
                db.Add(report);
                audit.Note(ReportActions.Drawn, ReportActions.Of(report.Id), "", $"{title}; {report.AsOf:yyyy-MM-dd}; {report.Hash}");
                return Task.FromResult(Result.Ok(report.Id));
            }, cancel);
    }

    internal static Report Of(
        ReportContent content, string title, string area, DateTimeOffset now, Guid? by, string name, Guid once, DateOnly? month, bool isSample)
    {
        var json = ReportJson.Write(content);
        return new Report
        {
            Id = Guid.CreateVersion7(now),
            Title = title,
            AsOf = content.AsOf,
            KnownAt = content.KnownAt,
            Area = area,
            Commune = content.Commune ?? "",
            Plan = content.Plan,
            DefinitionVersion = content.DefinitionVersion,
            Content = json,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
            DrawnAt = now,
            DrawnBy = by,
            DrawnByName = name,
            FormKey = once,
            Month = month,
            IsSample = isSample,
        };
    }

    private Task<Guid?> SentBeforeAsync(Guid? me, Guid once, CancellationToken cancel) =>
        db.Set<Report>().Where(r => r.DrawnBy == me && r.FormKey == once).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel);

    private IEnumerable<FieldError> Faults(DrawReportCommand command, string title, ReportPlace? place)
    {
        if (title.Length == 0) yield return new FieldError(nameof(command.Title), ReportTexts.TitleNeeded());
        if (title.Length > LongestTitle) yield return new FieldError(nameof(command.Title), ReportTexts.TooLong(LongestTitle));
        if (command.AsOf is not { } day || day < _earliest || day > clock.VietnamToday())
            yield return new FieldError(nameof(command.AsOf), ReportTexts.DayNeeded());
        if (place is null) yield return new FieldError(nameof(command.Place), ReportTexts.PlaceNotYours());
        if (command.Plan.Length > 0 && targets.Plans.All(p => p.Code != command.Plan))
            yield return new FieldError(nameof(command.Plan), ReportTexts.NoSuchPlan());
    }
}

internal static class ReportActions
{
    public const string Drawn = "report.drawn", Signed = "report.signed", Withdrawn = "report.withdrawn", Denied = "report.denied";

    public static string Of(Guid id) => $"report:{id:N}";
}
