using System.Net;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>A code is found in any case, with marks or without, with its signs or without; one that is written exactly so comes first.</summary>
public sealed class AlikeCodeTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_code_is_found_however_it_is_written(Engine engine)
    {
        await using var site = await StartAsync(engine);
        foreach (var typed in (string[])["cn-2024-01", "CN-2024-01", "cn202401", "Cn 2024.01"])
            (await site.TextAsync("/chung-nhan/" + Uri.EscapeDataString(typed))).ShouldContain("Mật ong Lành", customMessage: typed);
        (await site.TextAsync("/chung-nhan/ha-d1")).ShouldContain("Cam Đồi");
        foreach (var typed in (string[])["cam-doi-Sp-01", "cam-doi-sp-01", "cam-doi-SP01", "sp01"])
            (await LedToAsync(site, "/san-pham/" + typed)).ShouldBe("/san-pham/cam-doi-Sp-01", customMessage: typed);
        foreach (var typed in (string[])["ho-doi-nsx-7", "NSX7"])
            (await LedToAsync(site, "/nha-san-xuat/" + typed)).ShouldBe("/nha-san-xuat/ho-doi-Nsx-7", customMessage: typed);
        foreach (var unknown in (string[])["/chung-nhan/cn-2024-02", "/chung-nhan/c_-2024-01", "/san-pham/cam-doi-sp-02", "/nha-san-xuat/x-nsx-8"])
            (await site.Browser.GetAsync(unknown, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, unknown);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_codes_that_are_alike_the_one_written_so_is_meant_and_else_none_is_guessed(Engine engine)
    {
        await using var site = await StartAsync(engine);
        (await site.TextAsync("/chung-nhan/K-1.1")).ShouldContain("Cam Đồi");
        (await site.TextAsync("/chung-nhan/K-11")).ShouldContain("Mật ong Lành");
        (await LedToAsync(site, "/chung-nhan/k11")).ShouldBe("/chung-nhan?q=k11");
        var both = await site.TextAsync("/chung-nhan?q=k11");
        both.ShouldContain("Cam Đồi");
        both.ShouldContain("Mật ong Lành");
    }

    private static async Task<ProgrammeSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(site.NewFolder()
            .With("producers.csv", RegisterFolder.Producers, "Nsx-7,Hộ Đồi,htx,,,18673,,,,,2024-01-01T00:00:00Z")
            .WithProducts("HT-0001,Nsx-7,Mật ong Lành,04,,2024-01-01T00:00:00Z", "Sp-01,Nsx-7,Cam Đồi,04,,2024-01-01T00:00:00Z")
            .WithCertificates(
                "cn-2024-01,HT-0001,3,,1/QĐ,province,,2026-01-10,,2026-02-01T00:00:00Z", "HÀ-Đ1,Sp-01,3,,2/QĐ,province,,2026-01-10,,2026-02-01T00:00:00Z",
                "K-11,HT-0001,3,,3/QĐ,province,,2025-01-10,,2026-02-01T00:00:00Z", "K-1.1,Sp-01,3,,4/QĐ,province,,2025-01-10,,2026-02-01T00:00:00Z"));
        return site;
    }

    /// <summary>Where one ends up: the address itself, or the one it moved to.</summary>
    private static async Task<string> LedToAsync(ProgrammeSite site, string path)
    {
        var answer = await site.Browser.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.Location?.ToString() ?? (answer.StatusCode == HttpStatusCode.OK ? path : $"{answer.StatusCode}");
    }
}
