using Bunit;
using Marketplace.Catalog.Certificates;
using Marketplace.Components;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class CertificatePanelTests : PartsContext
{
    public static TheoryData<string?, string?, string, string> States => new()
    {
        { "2025-01-01", null, "Còn hiệu lực", "good" },
        { "2023-12-26", null, "Sắp hết hạn, còn 30 ngày", "good" },
        { "2023-11-26", null, "Đã hết hạn", "" },
        { "2025-01-01", "2026-11-26", "Đã bị thu hồi", "bad" },
        { null, null, "Ngày chưa xác minh", "" },
        { "2027-01-01", null, "Chưa có hiệu lực", "" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Panel_says_the_state_of_today(string? issued, string? revoked, string words, string kind)
    {
        var mark = Panel(Certificate with { IssuedOn = Day(issued), RevokedOn = Day(revoked) }).Find(".cert-head .mark");
        mark.TextContent.ShouldBe(words);
        mark.ClassList.Where(c => c != "mark").ShouldBe(kind.Length == 0 ? [] : [kind]);
    }

    [Fact]
    public void Panel_names_code_decision_issuer_and_dates()
    {
        var facts = Panel(Certificate).FindAll("dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);
        facts["Mã chứng nhận"].ShouldBe("C-1");
        facts["Quyết định số"].ShouldBe("12/QĐ-UBND");
        facts["Cơ quan công nhận"].ShouldBe("Ủy ban nhân dân tỉnh Hà Tĩnh");
        facts["Ngày cấp"].ShouldBe("01/01/2025");
        facts["Hết hạn ngày"].ShouldBe("01/01/2028");
    }

    [Fact]
    public void Unknown_date_is_said_with_what_the_source_says() =>
        Panel(Certificate with { IssuedOn = null, IssuedText = "Năm 2023", DecisionNo = "" }).FindAll("dd").Select(d => d.TextContent)
            .ShouldBe(["C-1", "Nguồn không công bố số", "Ủy ban nhân dân tỉnh Hà Tĩnh", "Ngày chưa xác minh · Năm 2023"]);

    [Fact]
    public void Unverified_certificate_shows_no_star_and_says_so_in_its_title()
    {
        var panel = Panel(Certificate with { IssuedOn = null });
        panel.FindAll(".stars").ShouldBeEmpty();
        panel.Find("h2").TextContent.ShouldBe("Nguồn nêu OCOP 4 sao, chưa xác minh");
        Panel(Certificate).FindAll(".stars").Count.ShouldBe(1);
    }

    [Fact]
    public void Its_own_page_links_the_scan_and_names_who_checked_it_or_says_that_neither_is_known()
    {
        Facts(Certificate)["Bản chụp"].TextContent.ShouldBe("Nguồn chưa công bố bản chụp");
        Facts(Certificate)["Cơ quan đối chiếu"].TextContent.ShouldBe("Nguồn không nêu");
        var checkedOne = Facts(Certificate with { ScanUrl = "https://example.vn/12.pdf", Verifier = "Sở Nông nghiệp" });
        checkedOne["Bản chụp"].QuerySelector("a")!.GetAttribute("href").ShouldBe("https://example.vn/12.pdf");
        checkedOne["Cơ quan đối chiếu"].TextContent.ShouldBe("Sở Nông nghiệp");
    }

    [Fact]
    public void Code_to_scan_opens_the_public_page_of_the_certificate()
    {
        var panel = Panel(Certificate);
        var drawn = panel.Find(".cert-qr svg");
        drawn.GetAttribute("aria-label").ShouldBe("Mã QR mở trang chứng nhận C-1");
        using var expected = QRCoder.QRCodeGenerator.GenerateQrCode("https://cho.example/chung-nhan/C-1", QRCoder.QRCodeGenerator.ECCLevel.M);
        drawn.GetAttribute("viewBox").ShouldBe($"0 0 {expected.ModuleMatrix.Count} {expected.ModuleMatrix.Count}");
        drawn.QuerySelector("path")!.GetAttribute("d")!.Count(c => c == 'M').ShouldBe(
            expected.ModuleMatrix.Sum(row => Enumerable.Range(0, row.Length).Count(x => row[x] && (x == 0 || !row[x - 1]))));
        panel.Find(".cert-qr a").GetAttribute("href").ShouldBe("/chung-nhan/C-1");
    }

    private Dictionary<string, AngleSharp.Dom.IElement> Facts(CertificateDetail certificate) =>
        Render<CertificatePanel>(p => p.Add(c => c.Certificate, certificate).Add(c => c.Wide, true)).FindAll("dt")
            .ToDictionary(t => t.TextContent, t => t.NextElementSibling!);

    private IRenderedComponent<CertificatePanel> Panel(CertificateDetail certificate) => Render<CertificatePanel>(p => p.Add(c => c.Certificate, certificate));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
