using System.Text;
using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>What is refused, where it is said to be, and that everything else goes in.</summary>
public sealed class RefusalTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Good_rows_go_in_and_bad_rows_are_listed_by_file_line_column_and_reason(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers("P1,Hợp tác xã A,htx", "P2,,htx", "P3,C,coop,2020-13-01"));
        report.Errors().ShouldBe([
            "producers.csv:3: name: must not be empty",
            "producers.csv:4: type: must be one of: htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac, unknown",
            "producers.csv:4: type_from: not a date of the form YYYY-MM-DD"]);
        report.CountsOf("producers.csv").ShouldBe("1 0 0 2");
        (await market.ExportedAsync("producers.csv")).ShouldHaveSingleItem().ShouldStartWith("P1,Hợp tác xã A,htx,");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_strict_import_with_one_bad_row_writes_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx", "P2,,htx"), strict: true);
        (report.WasWritten, report.HasErrors).ShouldBe((false, true));
        (await market.ExportedAsync("producers.csv")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_unknown_or_missing_column_refuses_its_file_and_no_other(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var folder = market.NewFolder().WithProducers("P1,A,htx")
            .With("products.csv", "product_code,producer_code,name,set_code,colour,description", "HT-1,P1,Cam,,đỏ,")
            .With("certificates.csv", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,issued_on");
        var report = await market.ImportAsync(folder);
        report.Errors().ShouldBe([
            "products.csv:1: colour: this file has no such column; the whole file is refused",
            "certificates.csv:1: issued_on: the column is repeated; the whole file is refused",
            "certificates.csv:1: revoked_on: a required column is missing; the whole file is refused"]);
        report.CountsOf("products.csv").ShouldBe("0 0 0 1");
        report.CountsOf("producers.csv").ShouldBe("1 0 0 0");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_scan_is_a_web_address_and_a_holiday_does_not_end_before_it_begins(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx").WithProducts("HT-1,P1,Cam")
            .With("certificates.csv", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,scan_url",
                "C1,HT-1,3,,,province,,,,https://example.vn/qd-12.pdf", "C2,HT-1,3,,,province,,,,javascript:alert(1)", "C3,HT-1,3,,,province,,,,qd-12.pdf")
            .With("notices.csv", "producer_code,closed_from,closed_to,notice", "P1,2027-02-01,2027-01-31,x", "P2,2027-02-01,2027-02-02,", "P1,,2027-02-02,"));
        report.Errors().ShouldBe([
            "certificates.csv:3: scan_url: not a web address that begins with https:// or http://",
            "certificates.csv:4: scan_url: not a web address that begins with https:// or http://",
            "notices.csv:2: closed_to: ends before it starts",
            "notices.csv:3: producer_code: code “P2” is not in producers.csv",
            "notices.csv:4: closed_from: must not be empty"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_reference_is_good_when_the_folder_or_the_database_holds_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx"));
        var report = await market.ImportAsync(market.NewFolder()
            .WithProducers("P2,B,htx", "P3,,htx")
            .WithProducts("HT-1,P1,Cam", "HT-2,P2,Chè", "HT-3,P3,Mật", "HT-4,P4,Kẹo", "HT-5,P1,Gạo,27")
            .WithCertificates("C1,HT-1,3,,,province", "C3,HT-3,3,,,province"));
        report.Errors().ShouldBe([
            "producers.csv:3: name: must not be empty",
            "products.csv:4: producer_code: code “P3” is not in producers.csv",
            "products.csv:5: producer_code: code “P4” is not in producers.csv",
            "products.csv:6: set_code: code “27” is not in classification",
            "certificates.csv:3: product_code: code “HT-3” is not in products.csv"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_place_must_be_of_its_own_generation_and_a_pair_that_does_not_succeed_is_only_a_warning(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        const string header = "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,area_code";
        var report = await market.ImportAsync(market.NewFolder().With("producers.csv", header,
            "P1,A,htx,,,18073,18070,,,,436", "P2,B,htx,,,18070", "P3,C,htx,,,,99999", "P4,D,htx,,,,,,,,438", "P5,E,htx,,,18100,18073"));
        report.Errors().ShouldBe([
            "producers.csv:3: commune_code: code “18070” is not in communes-69",
            "producers.csv:4: legacy_commune_code: code “99999” is not in communes-216",
            "producers.csv:5: area_code: code “438” is not in areas"]);
        report.Problems.Single(p => p.IsWarning).ToString(System.Globalization.CultureInfo.GetCultureInfo("vi"))
            .ShouldBe("producers.csv:6: commune_code: Cảnh báo (warning): xã cũ và xã hiện nay không nối tiếp nhau");
        report.CountsOf("producers.csv").ShouldBe("2 0 0 3");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_certificate_is_refused_for_its_star_its_score_or_a_revocation_before_its_issue(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx").WithProducts("HT-1,P1,Cam").WithCertificates(
            "C1,HT-1,2,,,province,,2024-01-01", "C2,HT-1,3,70,,district,,2024-01-01", "C3,HT-1,3,69.99,,district,,2024-01-01",
            "C4,HT-1,3,70,,district,,2024-01-01,,,,Hội đồng chấm lại",
            "C5,HT-1,3,,,district,,2024-01-01,2023-12-31", "C6,HT-1,3,,,district,,2024-01-01,2024-01-01",
            "C7,HT-1,3,,,ward,,", "C8,HT-1,3,,,province,,2024-01-01", "C9,HT-1,5,100.1,,central"));
        report.Errors().ShouldBe([
            "certificates.csv:2: star: not a number from 3 to 5",
            "certificates.csv:3: score: the score does not agree with the star and override_reason is empty",
            "certificates.csv:6: revoked_on: ends before it starts",
            "certificates.csv:8: authority: must be one of: district, province, central",
            "certificates.csv:10: score: not a number from 0 to 100"]);
        report.Problems.Where(p => p.IsWarning).Select(p => (p.Line, p.Column)).ShouldBe([(9, "authority")]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Type_periods_of_a_producer_may_meet_but_not_overlap(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,ho_kinh_doanh", "P2,B,htx,2020-01-01"));
        market.Clock.Advance(TimeSpan.FromHours(1));
        var report = await market.ImportAsync(market.NewFolder().WithProducers(
            "P1,A,htx,2024-01-01", "P1,A,ho_kinh_doanh,,2024-01-01", "P2,B,dnnvv,2023-01-01",
                "P3,C,htx,2024-02-01,2024-01-31", "P3,C,htx,2024-02-01,2024-02-01"));
        report.Errors().ShouldBe([
            "producers.csv:4: type_from: overlaps another period of the same code",
            "producers.csv:5: type_to: ends before it starts"]);
        report.CountsOf("producers.csv").ShouldBe("2 1 0 2");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Broken_bytes_quotes_and_lengths_cost_their_own_row_only(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var text = RegisterFolder.Producers + "\n" + string.Join('\n',
            "P1,\"Dòng một\nDòng hai\",htx,,,,,,,,,", "P2,\"hỏng\" rồi,htx,,,,,,,,,", "P3,ít ô,htx", "P4,nhiều ô,htx,,,,,,,,,,,,?", "P5,\0,htx,,,,,,,,,",
            $"P6,{new string('x', 10 << 20)},htx,,,,,,,,,", "P7,\"không đóng,htx,,,,,,,,,",
                "P8,tốt,htx,,,,,,,,,", "P9,?,htx,,,,,,,,,", "", "P10,tốt,htx,,,,,,,,,", "");
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[bytes.AsSpan().IndexOf("P9,?"u8) + 3] = 0xE0;
        var report = await market.ImportAsync(market.NewFolder().WithBytes("producers.csv", [0xEF, 0xBB, 0xBF, .. bytes]));
        report.Errors().ShouldBe([
            "producers.csv:4: name: quotes are wrong or never closed",
            "producers.csv:5: type_from: the row has 3 cells, the header 12 columns",
            "producers.csv:6: void: the row has 15 cells, the header 12 columns",
            "producers.csv:7: name: holds a control character",
            "producers.csv:8: producer_code: the line is longer than 1000000 characters",
            "producers.csv:9: name: quotes are wrong or never closed",
            "producers.csv:11: name: not UTF-8"]);
        report.CountsOf("producers.csv").ShouldBe("3 0 0 7");
        (await market.ExportAsync())["producers.csv"].ShouldContain("\nP1,Dòng một Dòng hai,htx,");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_file_that_is_empty_or_not_utf8_at_all_is_refused(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder()
            .WithBytes("producers.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(RegisterFolder.Producers)).ToArray())
            .WithText("products.csv", ""));
        report.Errors().ShouldContain(e => e.StartsWith("producers.csv:1: ", StringComparison.Ordinal) && e.EndsWith("not UTF-8", StringComparison.Ordinal));
        report.Errors().ShouldContain("products.csv:1: product_code: the file is empty, its header row is missing");
    }
}
