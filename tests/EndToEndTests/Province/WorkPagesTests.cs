using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>Every page on which officers keep the register and steer the programme, as axe and a thumb see it.</summary>
public sealed class WorkPagesTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private const string Steps = "/giam-sat/viec-giao";

    private static readonly string[] _paths =
    [
        "/giam-sat/so-lieu", "/giam-sat/so-lieu/chu-the", "/giam-sat/so-lieu/lang-nghe", "/giam-sat/so-lieu/chuoi-xanh", "/giam-sat/so-lieu/diem-ban",
        "/giam-sat/so-lieu/kiem-tra", "/giam-sat/so-lieu/chu-the/moi", "/giam-sat/so-lieu/diem-ban/moi", "/giam-sat/so-lieu/chu-the/S-P002",
        "/giam-sat/so-lieu/chu-the/S-P002/sua", "/giam-sat/so-lieu/chu-the/S-P002/gop", "/giam-sat/chat-luong", "/giam-sat/chat-luong/trung-lap",
        "/giam-sat/chat-luong/loai-hinh", "/giam-sat/chat-luong/chung-nhan", "/giam-sat/ke-hoach?mau=1", "/giam-sat/xac-minh/kiem-tra-lai?mau=1",
        "/giam-sat/xac-minh/kenh/S-K-0001/tai-cho", "/giam-sat/lien-ket", "/giam-sat/bao-cao", "/giam-sat/bao-cao/moi", "/giam-sat/bao-cao/nguoi-nhan",
        "/giam-sat/chu-the/S-P002/lam-thay", "/giam-sat/duyet/tu-dong", "/giam-sat/chu-the/S-P002/tu-duyet", "/tai-khoan/thu-nhan",
    ];

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_the_officers_work_are_accessible_and_fit(int width)
    {
        var problems = new List<string>();
        var officer = await shop.OpenAsync("/giam-sat", width, state: await shop.SignInAsync(ProvincePages.Officer, ProvincePages.Password));
        foreach (var path in _paths) await officer.LookAtAsync(path, problems);
        await GiveStepAsync(officer, problems);
        problems.ShouldBeEmpty();
    }

    /// <summary>First refused, then given, then read.</summary>
    private static async Task GiveStepAsync(IPage officer, List<string> problems)
    {
        await officer.LookAtAsync($"{Steps}/giao?mau=1", problems);
        var give = officer.Locator("main form button[type=submit]").Last;
        await give.ClickAsync();
        await officer.Locator(".error-summary").WaitForAsync();
        await officer.LookAsync($"{Steps}/giao, refused", problems);
        await officer.Locator("table.list input[type=checkbox]").First.CheckAsync();
        await officer.SelectOptionAsync("#assignto", new SelectOptionValue { Label = ProvincePages.Officer });
        await give.ClickAsync();
        await officer.WaitForURLAsync("**" + Steps);
        await officer.LookAsync(Steps, problems);
        await officer.Locator("main table a").First.ClickAsync();
        await officer.WaitForURLAsync($"**{Steps}/*-*");
        await officer.LookAsync($"{Steps}/one", problems);
    }
}
