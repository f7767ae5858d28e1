using Marketplace.IntegrationTests.Databases;
using Marketplace.Mail;
using Marketplace.SalesChannels.Reports;
using Marketplace.SalesChannels.Reports.Monthly;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Reports;

/// <summary>On the first of a month, Vietnam time, the report of the month before is drawn up once and its summary is sent to a list.</summary>
public sealed class MonthlyReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_month_is_reported_once_and_every_reader_gets_one_letter_with_both_counts(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        reports.Be(ReportMarket.First);
        foreach (var address in (string[])["lanh.dao@hatinh.example", "Van.Phong@hatinh.example "]) (await AddAsync(reports, address)).Errors.ShouldBeEmpty();
        await reports.Tracker.RunJobsAsync();
        reports.Market.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 9, 59, TimeSpan.Zero));
        await reports.Tracker.RunJobsAsync();
        (await LinesAsync(reports)).ShouldBeEmpty();
        reports.Market.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 10, 0, TimeSpan.Zero));
        for (var i = 0; i < 2; i++) await reports.Tracker.RunJobsAsync();
        await reports.Market.QueryAsync(async db =>
        {
            db.Enqueue(new DrawMonthlyReport(new DateOnly(2026, 11, 30)));
            return await db.SaveChangesAsync(Cancel);
        });
        for (var i = 0; i < 2; i++) await reports.Tracker.RunJobsAsync();

        var line = (await LinesAsync(reports)).ShouldHaveSingleItem();
        (line.Title, line.AsOf, line.IsByClock, line.State, line.Area).ShouldBe(
            ("Báo cáo OCOP Hà Tĩnh tháng 11/2026", new DateOnly(2026, 11, 30), true, ReportState.Drawn, ""));
        var letters = Letters(reports);
        letters.Select(l => l.To).Order().ShouldBe(["lanh.dao@hatinh.example", "van.phong@hatinh.example"]);
        string[] told = ["T6: 0 / 2 chủ thể (0 %)", "còn thiếu 1", $"/giam-sat/bao-cao/{line.Id}", "Muốn thôi nhận, xin báo cho", "30/11/2026"];
        foreach (var said in told) letters[0].Text.ShouldContain(said);

        reports.Be(ReportMarket.Second);
        (await reports.SignAsync(line.Id)).Errors.ShouldBeEmpty("any officer of the whole province signs what the clock drew up");
        reports.Market.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 10, 0, TimeSpan.Zero));
        for (var i = 0; i < 2; i++) await reports.Tracker.RunJobsAsync();
        reports.Be(ReportMarket.Second);
        (await LinesAsync(reports)).Select(l => l.AsOf).ShouldBe([new DateOnly(2026, 12, 31), new DateOnly(2026, 11, 30)]);
        Letters(reports).Count.ShouldBe(4);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_list_takes_twenty_addresses_and_only_officers_of_the_whole_province_keep_it(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        reports.Be(ReportMarket.First, "446");
        (await AddAsync(reports, "a@hatinh.example")).Errors.ShouldHaveSingleItem().Field.ShouldBe("list");
        reports.Be(ReportMarket.First);
        foreach (var bad in (string[])["", "a", "a b@hatinh.example", "a@hatinh.example\nBcc: b@hatinh.example"])
            (await AddAsync(reports, bad)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("AddressWrong", bad);
        for (var i = 0; i < KeepReportReaders.Most - 2; i++) (await AddAsync(reports, $"a{i}@hatinh.example")).Errors.ShouldBeEmpty();
        (await AddAsync(reports, "A1@hatinh.example")).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("AddressThere");
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => AddAsync(reports, $"b{i}@hatinh.example"), Cancel)));
        sent.Count(s => s.Succeeded).ShouldBe(2, "the list is full, also for those who add at once");
        sent.Where(s => !s.Succeeded).ShouldAllBe(s => s.Errors[0].Message.Key == "TooMany");
        (await reports.Market.AskAsync<KeepReportReaders, Result>(u => u.RemoveAsync("a1@hatinh.example", Cancel))).Errors.ShouldBeEmpty();
        (await reports.Market.AskAsync<KeepReportReaders, IReadOnlyList<ReportReaderLine>>(u => u.ListAsync(Cancel))).Count.ShouldBe(19);
        reports.Tracker.People.IsSample = true;
        (await AddAsync(reports, "ai@hatinh.example")).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("SampleAddress");
        (await reports.Market.AskAsync<KeepReportReaders, IReadOnlyList<ReportReaderLine>>(u => u.ListAsync(Cancel))).ShouldBeEmpty();
    }

    /// <summary>Without those that producers get.</summary>
    private static List<Letter> Letters(ReportMarket reports) =>
        [.. reports.Tracker.People.Letters.Where(l => l.Subject.StartsWith("Báo cáo OCOP Hà Tĩnh tháng", StringComparison.Ordinal))];

    private static Task<Result> AddAsync(ReportMarket reports, string address) =>
        reports.Market.AskAsync<KeepReportReaders, Result>(u => u.AddAsync(address, Cancel));

    private static async Task<IReadOnlyList<ReportLine>> LinesAsync(ReportMarket reports) =>
        (await reports.Market.AskAsync<ListReports, ReportList>(u => u.ExecuteAsync(1, Cancel))).Lines;
}
