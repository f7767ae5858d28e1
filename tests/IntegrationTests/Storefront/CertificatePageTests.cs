using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>A05, M04, M68: what one sees who scans the code of a certificate.</summary>
public sealed class CertificatePageTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Register", settings: ("Media:WarmUp", "false"));

    [Fact]
    public async Task Page_answers_valid_expiring_expired_or_revoked_with_the_decision_to_anybody_and_from_the_cache()
    {
        var today = _host.Clock.VietnamToday();
        string Row(string code, DateOnly? issued, DateOnly? revoked = null) =>
            $"{code},{ShopSteps.Starred},4,88.5,{code}/QĐ-UBND,province,QĐ 148/QĐ-TTg,{issued:yyyy-MM-dd},{revoked:yyyy-MM-dd},,"
            + $"https://example.vn/{code}.pdf,Sở Nông nghiệp";
        await _host.ImportAsync(("certificates.csv", string.Join('\n',
            "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at,scan_url,verifier",
            Row("V", today.AddMonths(-6)), Row("S", today.AddMonths(-35)), Row("E", today.AddMonths(-36)), Row("R", today.AddMonths(-6), today),
                Row("U", null), "")));
        foreach (var (code, state) in new[] { ("V", "Còn hiệu lực"), ("S", "Sắp hết hạn, còn"), ("E", "Đã hết hạn"), ("R", "Đã bị thu hồi"),
            ("U", "Ngày chưa xác minh") })
        {
            var browser = _host.Browser();
            var page = await browser.PageAsync("/chung-nhan/" + code);
            page.QuerySelector(".cert .mark")!.TextContent.ShouldStartWith(state, customMessage: code);
            page.QuerySelector("main .answer .verdict")!.TextContent.ShouldContain(code == "U" ? "chưa xác minh" : state.ToLowerInvariant());
            page.QuerySelectorAll(".cert .stars").Length.ShouldBe(code == "U" ? 0 : 1);
            var order = page.QuerySelectorAll(".answer, .cert, .profile > .tile").Select(e => e.ClassList[0]).ToList();
            order[0].ShouldBe("page-head", "the answer comes first");
            var facts = page.QuerySelectorAll(".cert dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);
            facts["Mã chứng nhận"].ShouldBe(code);
            facts["Quyết định số"].ShouldBe(code + "/QĐ-UBND");
            facts["Cơ quan công nhận"].ShouldNotBeEmpty();
            facts.Values.ShouldContain(v => v.StartsWith("88,5", StringComparison.Ordinal));
            facts["Cơ quan đối chiếu"].ShouldBe("Sở Nông nghiệp");
            page.QuerySelector($".cert a[href='https://example.vn/{code}.pdf']").ShouldNotBeNull();
            var again = await browser.GetAsync("/chung-nhan/" + code, TestContext.Current.CancellationToken);
            (again.StatusCode, again.Headers.Age is not null, again.Headers.ETag is not null).ShouldBe((HttpStatusCode.OK, true, true));
        }
    }

    public void Dispose() => _host.Dispose();
}
