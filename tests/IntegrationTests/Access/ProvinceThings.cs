using System.Globalization;
using System.Net;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Certificates;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.Ordering.Orders;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>
/// Beside what producer P1 and its buyers have, one of everything that the province's pages show, made by the pages: a case that came to the
/// officers and an answer to a review wait, and a buyer with an account has signed in. Everything lies in area 446.
/// </summary>
internal sealed class ProvinceThings(ProgrammeSite programme, WorkSite site)
{
    public const string Area = "446", Officer = "tinh@hatinh.example", SignedInBuyer = "mua.mat@nha.example";
    private const string Home = "/giam-sat";

    /// <summary>What a buyer tells of herself where she ought not to.</summary>
    private const string Telling = "Ảnh rõ mà, hỏi Trần Thị Lan, Thôn 3, +84 912.345.678, lan@example.com.";

    private HttpClient _officer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TenantThings Producers { get; } = new(site);

    public async Task MakeAsync()
    {
        _officer = await site.OfficerAsync(Officer);
        await RegisterAsync();
        await Producers.MakeAsync();
        await BuyersAsync();
        await ListingsAsync();
        await CertificatesAsync();
        await ProgrammeAsync();
        await DecreesAsync();
        _officer.Dispose();
    }

    private async Task RegisterAsync()
    {
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var issued = Day(-30 * 30);
        await programme.ImportAsync(programme.NewFolder()
            .With("producers.csv", RegisterFolder.Producers + ",area_code", $"P1,Ong Vàng,htx,,,,,,,,,,{Area}", $"P2,Mắm Lộc,htx,,,,,,,,,,{Area}")
            .WithCertificates($"C-1,HT-1,3,,,province,,{issued},,"));
        await programme.ImportAsync(programme.NewFolder().WithCertified(new("P7", Area: Area), new("P8", Area: Area), new("P9", Area: Area))
            .WithChannels("K7,P7,supermarket,Co.opmart,HD-1", "K8,P8,website,,https://shop.example/p8,2026-01-01")
            .WithVillages("V1,Làng Một,18673").WithPoints($"D1,Điểm Một,{Area}"));
    }

    /// <summary>The case goes to the officers, the producer's answer to the review waits, and a buyer with an account asks about her order.</summary>
    private async Task BuyersAsync()
    {
        var work = $"/ban-hang/yeu-cau/{Producers.CaseNumber}";
        await DoneAsync(site.SendAsync(work, work, ("Step", "tu-choi"), ("Reason", "Hàng còn tốt")));
        var group = BuyerSteps.GroupOf(Producers.Complained);
        using (var buyer = await site.BuyerOfAsync(Producers.Complained))
            await DoneAsync(buyer.SendAsync($"/don-hang/{group}/yeu-cau/{Producers.CaseNumber}", ("Answer", "nho-can-bo"), ("Reason", Telling)));
        var review = $"/ban-hang/danh-gia/{Producers.Review}";
        await DoneAsync(site.SendAsync(review, review, ("Words", "Cảm ơn bạn đã mua hàng.")));

        await site.Host.AddBuyerAsync(SignedInBuyer);
        using var known = site.Host.Browser();
        (await known.SignInAsync(SignedInBuyer)).Dispose();
        await DoneAsync(known.SendAsync("/don-hang", ("Number", Producers.Delivered), ("Phone", "0912 345 678")));
        var line = await site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == Producers.Delivered).Select(l => l.Id).SingleAsync(Cancel));
        await DoneAsync(known.SendFilesAsync(
            $"/don-hang/{BuyerSteps.GroupOf(Producers.Delivered)}/hoi/{line}", "Photos", [], ("Kind", "Complaint"), ("Reason", "Damaged"),
            ("Quantity", "1"), ("Words", Telling)));
    }

    /// <summary>One of P2's listings went on sale by the rule; a consent has a paper, and somebody applied as a producer.</summary>
    private async Task ListingsAsync()
    {
        const string automatic = Home + "/duyet/tu-dong";
        using var neighbour = await site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        for (var i = 1; i <= AutomaticLimits.LeastApproved; i++)
            await DoneAsync(_officer.DecideAsync(await ListingSteps.WriteAsync(neighbour, "P2", $"Nước mắm mẻ {i}"), DraftDecision.Approve));
        await DoneAsync(_officer.SendFormAsync(automatic, ("Turn", "bat")));
        var draft = await ListingSteps.WriteAsync(neighbour, "P2", "Nước mắm chượp");
        await DoneAsync(neighbour.SendFormAsync(draft, ("Do", "rut-lai")));
        await DoneAsync(neighbour.SendFormAsync(draft + "/nhan", ("Ingredients", "Cá cơm, muối"), ("ShelfLife", "24 tháng"),
            ("Documents[0].Kind", "attp"), ("Documents[0].Number", "12/2026/ATTP"), ("gui", "1")));

        await DoneAsync(_officer.ConsentAsync(site, "P1", paper: [TestPictures.Photo(600, 400)]));
        await site.Host.AddBuyerAsync("moi@vuon.example");
        using var person = await site.Host.SignedInAsync("moi@vuon.example", enrol: false);
        await DoneAsync(person.SendFilesAsync("/ban-hang/co-so/moi", "Papers", [TestPictures.Photo()], ("Name", "Vườn Nhà"), ("Type", "ho_kinh_doanh"),
            ("CommuneCode", "18673"), ("Phone", "0987654321")));
        await DoneAsync(person.PostFormAsync("/bao-sai-sot?ve=HT-1", ("about", "HT-1"), ("wrong", "Số nhà là 12."), ("contact", "doc@bao.example")));
    }

    /// <summary>A scan, and a correction that waits for a second officer.</summary>
    private async Task CertificatesAsync()
    {
        var scanned = await CertificateSite.SendScanAsync(_officer, $"{CertificateSite.Home}/nhap?san-pham=HT-2", "%PDF-1.7 Giấy"u8.ToArray(),
            CertificateSite.Paper(Day(-1)));
        scanned.Status.ShouldBe(HttpStatusCode.SeeOther, scanned.Errors);
        await SendAsync($"{CertificateSite.Home}/C-1/sua", ("Star", "4"), ("decisionno", "77/QĐ-UBND"), ("reason", "Đọc sai bản giấy."));
    }

    /// <summary>A step, a field check with a photo, a link that died, two codes of one producer, and a report.</summary>
    private async Task ProgrammeAsync()
    {
        var id = await site.QueryAsync(db => db.Set<Account>().Where(a => a.Email == Officer).Select(a => a.Id).SingleAsync(Cancel));
        await DoneAsync(_officer.SendFormAsync(Home + "/viec-giao/giao", ("Chosen", "Check:P7"), ("AssignTo", $"{id}"), ("DueOn", Day(3))));
        await DoneAsync(_officer.SendFilesAsync(Home + "/xac-minh/kenh/K7/tai-cho", "Files", [TestPictures.Photo(600, 400)], ("Step", "dat")));
        await site.QueryAsync(db =>
        {
            db.Add(new LinkFlag
            {
                Id = Guid.CreateVersion7(), ParticipationCode = "K8", ProducerCode = "P8", ProducerName = "P8", Area = Area, Commune = "unknown",
                Fault = LinkFault.Dead, OpenedAt = site.Host.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(Cancel);
        });
        await SendAsync($"{Home}/so-lieu/chu-the/P9/gop?vao=P8", ("reason", "Cùng một hợp tác xã."));
        await SendAsync(Home + "/bao-cao/moi", ("title", "Báo cáo quý"));
    }

    /// <summary>One is applied, one is not.</summary>
    private async Task DecreesAsync()
    {
        foreach (var (number, old, kept, applied) in ((string, string, string, bool)[])[("12/NQ", "18682", "18676", true), ("13/NQ", "18748", "18742", false)])
        {
            var decree = await SendAsync(Home + "/don-vi/nhap", ("number", number), ("title", "Sắp xếp xã"), ("effectiveon", Day(0)),
                ("lines", $"old_code,new_code,new_type,new_name,extent\n{kept},{kept},Xã,Tên Mới,full\n{old},{kept},Xã,Tên Mới,full"));
            if (applied) await SendAsync(decree);
        }
    }

    private async Task<string> SendAsync(string path, params (string, string)[] fields)
    {
        var sent = await CertificateSite.SendAsync(_officer, path, fields);
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, $"{path}: {sent.Errors}");
        return sent.Location;
    }

    private string Day(int days) => site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task DoneAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        var said = answer.StatusCode == HttpStatusCode.SeeOther ? "" : (await WorkSite.ParseAsync(answer)).QuerySelector("main")?.TextContent.Trim();
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, $"{answer.RequestMessage!.RequestUri}: {said}");
    }
}
