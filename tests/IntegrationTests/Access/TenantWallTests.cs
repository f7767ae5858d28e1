using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>
/// What one producer has, asked for and acted on by the owner of another (M52, A10): not found, and nothing is changed. The routes come from
/// what is mapped; one that names a thing and is not tried here fails. tests/tenant-wall/run takes the checks away one by one.
/// </summary>
public sealed class TenantWallTests : IAsyncLifetime
{
    private const string Selling = "/ban-hang";

    /// <summary>They name no thing of a producer: a producer of the register that anybody may claim, once.</summary>
    private static readonly string[] _nobodys = ["/ban-hang/co-so/nhan/{producer}"];

    private WorkSite _site = null!;
    private TenantThings _things = null!;
    private HttpClient _neighbour = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Try(string Route, string Address, params (string Name, string Value)[] Fields);

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        _things = new TenantThings(_site);
        await _things.MakeAsync();
        _neighbour = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
    }

    public async ValueTask DisposeAsync()
    {
        _neighbour.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task What_a_producer_has_is_not_found_by_another_and_every_route_is_tried()
    {
        var looks = Looks().ToList();
        looks.Select(l => l.Route).ToHashSet().ShouldBe(Routes().Where(r => r.Contains('{', StringComparison.Ordinal)).Except(_nobodys).ToHashSet(),
            ignoreOrder: true);
        foreach (var look in looks)
        {
            (await StatusAsync(_site.Owner, look.Address)).ShouldBe(HttpStatusCode.OK, look.Address);
            (await StatusAsync(_neighbour, look.Address)).ShouldBe(HttpStatusCode.NotFound, look.Address);
        }
        foreach (var address in OfProducer()) (await StatusAsync(_neighbour, address)).ShouldBe(HttpStatusCode.NotFound, address);
    }

    [Fact]
    public async Task No_list_and_no_file_names_what_another_producer_has()
    {
        string[] secrets = ["Ong Vàng", "HT-1", "ONG2026", "khach@nha.example", "facebook.example", "Mật thơm", "Hũ vỡ nắp", .. Secrets()];
        foreach (var route in Routes().Where(r => !r.Contains('{', StringComparison.Ordinal)))
        {
            using var answer = await _neighbour.GetAsync(route, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, route);
            var words = WebUtility.HtmlDecode(await WorkbookWords.OfAsync(answer));
            foreach (var secret in secrets) Names(words, secret).ShouldBeFalse($"{route}: {secret}");
        }
    }

    /// <summary>Of the producer's things an officer who acts for it has the catalogue alone, and of another producer's nothing at all.</summary>
    [Fact]
    public async Task An_officer_who_acts_for_a_producer_finds_its_catalogue_and_nothing_of_orders_money_people_or_another()
    {
        string[] catalogue = [Selling + "/san-pham/{draft", Selling + "/kenh-ban/"];
        string[] hidden =
        [
            _things.Fresh, _things.Delivered, _things.Complained, _things.Reviewed, _things.Awaited, _things.Short, _things.Refunded, _things.CaseNumber,
            $"{_things.Credit}", $"{_things.Refund}", $"{_things.Review}", $"{_things.Invitation}", $"{_things.Member}", WorkSite.Account, "ONG2026",
            "khach@nha.example", "don@ongvang.example", "Mật thơm", "Hũ vỡ nắp", "Mắm Lộc", "HT-2",
        ];
        using var officer = await _site.OfficerAsync("lam.thay@hatinh.example");
        await officer.AssistAsync(_site, "P1");
        foreach (var look in Looks())
            (await StatusAsync(officer, look.Address)).ShouldBe(
                catalogue.Any(c => look.Route.StartsWith(c, StringComparison.Ordinal)) ? HttpStatusCode.OK : HttpStatusCode.NotFound, look.Address);
        foreach (var route in Routes().Where(r => !r.Contains('{', StringComparison.Ordinal)))
        {
            using var answer = await officer.GetAsync(route, Cancel);
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], route);
            var words = WebUtility.HtmlDecode(await WorkbookWords.OfAsync(answer));
            foreach (var secret in hidden) Names(words, secret).ShouldBeFalse($"{route}: {secret}");
        }

        await officer.AssistAsync(_site, "P2");
        foreach (var look in Looks()) (await StatusAsync(officer, look.Address)).ShouldBe(HttpStatusCode.NotFound, look.Address);
        foreach (var address in OfProducer()) (await StatusAsync(officer, address)).ShouldBe(HttpStatusCode.NotFound, address);
    }

    /// <summary>As a whole: the end of an order's random number may look like a product's code.</summary>
    private static bool Names(string words, string secret) =>
        Regex.IsMatch(words, $"(?<![0-9A-Za-z]){Regex.Escape(secret)}(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [Fact]
    public async Task What_an_officer_sends_beside_the_catalogue_changes_nothing()
    {
        using var officer = await _site.OfficerAsync("lam.thay@hatinh.example");
        await officer.AssistAsync(_site, "P1");
        var onHand = await _things.OnHandAsync();
        string[] open = ["/gia-va-ton", "/san-pham", "/san-pham/{draft}", "/kenh-ban"];
        foreach (var one in Tries(onHand, coupon: "KECAP2026"))
        {
            if (open.Any(o => one.Route == Selling + o || one.Route.StartsWith($"{Selling}{o}/", StringComparison.Ordinal))
                && !one.Route.Contains("/nhap", StringComparison.Ordinal)) continue;
            var before = await RowsOfAsync();
            using var answer = await SendAsync(officer, one);
            ((int)answer.StatusCode).ShouldBeLessThan(500, one.Address);
            (await RowsOfAsync()).ShouldBe(before, ignoreOrder: true, one.Address);
        }
    }

    [Fact]
    public async Task What_a_neighbour_sends_changes_nothing_and_what_the_owner_sends_does()
    {
        var before = await RowsOfAsync();
        var onHand = await _things.OnHandAsync();
        foreach (var one in Tries(onHand, coupon: "KECAP2026"))
        {
            using var answer = await SendAsync(_neighbour, one);
            ((int)answer.StatusCode).ShouldBeLessThan(500, one.Address);
            if (one.Route.Contains('{', StringComparison.Ordinal)) answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, one.Address);
            var after = await RowsOfAsync();
            before.Except(after).ShouldBeEmpty($"{one.Address} took or changed a row of another producer");
            after.Except(before).Where(row => Secrets().Append("|P1|").Any(s => row.Contains(s, StringComparison.OrdinalIgnoreCase)))
                .ShouldBeEmpty($"{one.Address} wrote beside a row of another producer");
            before = after;
        }
        foreach (var one in Tries(onHand, coupon: "MOI2026"))
        {
            using var answer = await SendAsync(_site.Owner, one);
            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.SeeOther, HttpStatusCode.OK], $"{one.Address} {string.Join(' ', one.Fields)}: the owner may");
        }
    }

    private IEnumerable<Try> Looks()
    {
        foreach (var (route, address) in ((string, string)[])
        [
            ("/don-hang/{number}", $"/don-hang/{_things.Fresh}"), ("/don-hang/{number}/phieu", $"/don-hang/{_things.Fresh}/phieu"),
            ("/don-hang/{number}/tien-ve", $"/don-hang/{_things.Awaited}/tien-ve"),
            ("/tien/chuyen-khoan/{id:guid}", $"/tien/chuyen-khoan/{_things.Credit}"), ("/tien/hoan/{id:guid}", $"/tien/hoan/{_things.Refund}"),
            ("/tien/thu-ho/{number}", $"/tien/thu-ho/{_things.Delivered}"), ("/danh-gia/{review:guid}", $"/danh-gia/{_things.Review}"),
            ("/yeu-cau/{case}", $"/yeu-cau/{_things.CaseNumber}"), ("/yeu-cau/{case}/anh/{position:int}", $"/yeu-cau/{_things.CaseNumber}/anh/1"),
            ("/san-pham/{draft:guid}", $"/san-pham/{_things.Draft}"), ("/san-pham/{draft:guid}/anh", $"/san-pham/{_things.Draft}/anh"),
            ("/san-pham/{draft:guid}/ten", $"/san-pham/{_things.Draft}/ten"), ("/san-pham/{draft:guid}/gia", $"/san-pham/{_things.Draft}/gia"),
            ("/san-pham/{draft:guid}/kho", $"/san-pham/{_things.Draft}/kho"), ("/san-pham/{draft:guid}/nhan", $"/san-pham/{_things.Draft}/nhan"),
            ("/san-pham/nhap/{import:guid}", $"/san-pham/nhap/{_things.Import}"),
            ("/san-pham/nhap/{import:guid}/loi.csv", $"/san-pham/nhap/{_things.Import}/loi.csv"),
            ("/kenh-ban/{channel}", $"/kenh-ban/{_things.Channel}"), ("/kenh-ban/{channel}/gui-lai", $"/kenh-ban/{_things.Channel}/gui-lai"),
            ("/kenh-ban/{channel}/bang-chung/{evidence:guid}", $"/kenh-ban/{_things.Channel}/bang-chung/{_things.Evidence}"),
        ])
            yield return new Try(Selling + route, Selling + address);
    }

    /// <summary>Pages and files about the producer that the address names.</summary>
    private static IEnumerable<string> OfProducer() =>
    [
        "/ban-hang/van-chuyen?co-so=P1", "/ban-hang/tai-khoan-nhan-tien?co-so=P1", "/ban-hang/ngay-nghi?co-so=P1", "/ban-hang/nguoi-lam?co-so=P1",
        "/ban-hang/kenh-ban/khai?co-so=P1", "/ban-hang/bang-diem?co-so=P1", "/ban-hang/bang-diem.csv?co-so=P1", "/ban-hang/tien?chu-the=P1",
        "/ban-hang/tien/tai/so-tien.csv?chu-the=P1", "/ban-hang/tien/tai/so-tien.xlsx?chu-the=P1", "/ban-hang/san-pham/nhap?co-so=P1",
        "/ban-hang/san-pham/xuat/san-pham.csv?co-so=P1", "/ban-hang/san-pham/xuat/san-pham.xlsx?co-so=P1",
    ];

    /// <summary>In an order in which the owner can do all of it.</summary>
    private IEnumerable<Try> Tries(int onHand, string coupon)
    {
        string Own(string address) => Selling + address;
        yield return new(Own("/gia-va-ton"), Own("/gia-va-ton"), ("Undo", $"{_things.Edit}"));
        yield return new(Own("/gia-va-ton"), Own("/gia-va-ton"), [.. _things.PackRow(45_000, onHand, "47.000")]);
        yield return new(Own("/don-hang/{number}"), Own($"/don-hang/{_things.Fresh}"), ("Step", "nhan"));
        yield return new(Own("/don-hang/{number}/tien-ve"), Own($"/don-hang/{_things.Awaited}/tien-ve"),
            ("AmountVnd", "45.000"), ("BankReference", "FT7"), ("PaidAt", "2026-01-02T09:00"));
        yield return new(Own("/tien/chuyen-khoan/{id}"), Own($"/tien/chuyen-khoan/{_things.Credit}"), ("OrderNumber", ""), ("Note", "Đã chuyển trả, FT26003"));
        yield return new(Own("/tien/hoan/{id}"), Own($"/tien/hoan/{_things.Refund}"), ("BankReference", "FT9"));
        yield return new(Own("/tien/thu-ho/{number}"), Own($"/tien/thu-ho/{_things.Delivered}"), ("Step", "da-nop"),
            ("RemittedVnd", "45000"), ("Reference", "U1"));
        yield return new(Own("/tien/bang-ke"), Own("/tien/bang-ke"), ("List", $"parcel,collected,remitted,reference\nG2{_things.Reviewed},45000,45000,R1"));
        yield return new(Own("/danh-gia/{review}"), Own($"/danh-gia/{_things.Review}"), ("Words", "Cảm ơn bạn đã mua hàng."));
        yield return new(Own("/yeu-cau/{case}"), Own($"/yeu-cau/{_things.CaseNumber}"), ("Step", "de-nghi"),
            ("Amount", "20.000"), ("Reason", "Xin bù tiền nắp"));
        var draft = Own($"/san-pham/{_things.Draft}");
        yield return new(Own("/san-pham/{draft}"), draft, ("Do", "rut-lai"));
        yield return new(Own("/san-pham/{draft}/ten"), draft + "/ten", ("Name", "Mật ong hoa rừng"), ("SetCode", "04"));
        yield return new(Own("/san-pham/{draft}/gia"), draft + "/gia", ("Rows[0].Net", "500"), ("Rows[0].Unit", "g"), ("Rows[0].Price", "86.000"));
        yield return new(Own("/san-pham/{draft}/kho"), draft + "/kho", ("Rows[0].OnHand", "21"));
        yield return new(Own("/san-pham/{draft}/nhan"), draft + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"));
        yield return new(Own("/san-pham/{draft}"), draft, ("Do", "gui"));
        yield return new(Own("/san-pham/nhap/{import}"), Own($"/san-pham/nhap/{_things.Import}"), ("Do", "nhap"));
        yield return new(Own("/san-pham"), Own("/san-pham"), ("New", "P1"));
        yield return new(Own("/san-pham"), Own("/san-pham"), ("Change", "HT-1"));
        yield return new(Own("/san-pham"), Own("/san-pham"), ("Pause", _things.Published));
        yield return new(Own("/san-pham"), Own("/san-pham"), ("Resume", _things.Published));
        yield return new(Own("/kenh-ban/{channel}"), Own($"/kenh-ban/{_things.Channel}"), ("EndedOn", _things.Day(0)));
        yield return new(Own("/kenh-ban/khai"), Own("/kenh-ban/khai?co-so=P1"), ("Kind", "zalo"), ("Reference", "https://zalo.example/ong"),
            ("StartedOn", "2026-01-01"), ("Links", "https://zalo.example/ong"));
        yield return new(Own("/gia-va-ton"), Own("/gia-va-ton"), ("SoldOut", $"{_site.Packs[0]}"));
        yield return new(Own("/van-chuyen"), Own("/van-chuyen?co-so=P1"), ("OffersCarrier", "true"), ("HandlingDays", "3"), ("Rows[0].UpToKg", "2"),
            ("Rows[0].Far", "35.000"));
        yield return new(Own("/tai-khoan-nhan-tien"), Own("/tai-khoan-nhan-tien?co-so=P1"), ("Bin", "970436"), ("AccountNumber", "9876543210"),
            ("Holder", "Ke Khac"), ("Password", SignInSteps.Password));
        yield return new(Own("/ngay-nghi"), Own("/ngay-nghi?co-so=P1"), ("From", _things.Day(3)), ("LastDay", _things.Day(5)), ("Text", "Nghỉ vụ mật."));
        yield return new(Own("/tien/ma-giam-gia"), Own("/tien/ma-giam-gia"), ("End", "ONG2026"));
        yield return new(Own("/tien/ma-giam-gia"), Own("/tien/ma-giam-gia"), ("ProducerCode", "P1"), ("Code", coupon), ("Percent", "5"),
            ("AmountVnd", "5.000"), ("ValidFrom", _things.Day(0)), ("LastDay", _things.Day(9)), ("MostUses", "10"), ("MostUsesPerBuyer", "1"));
        yield return new(Own("/nguoi-lam"), Own("/nguoi-lam?co-so=P1"), ("Email", "ke@gian.example"), ("Role", "Owner"));
        yield return new(Own("/nguoi-lam"), Own("/nguoi-lam?co-so=P1"), ("Set", $"{_things.Member}"), ("Members[0].Account", $"{_things.Member}"),
            ("Members[0].Role", "Catalogue"));
        yield return new(Own("/nguoi-lam"), Own("/nguoi-lam"), ("Withdraw", $"{_things.Invitation}"));
        yield return new(Own("/nguoi-lam"), Own("/nguoi-lam"), ("Remove", $"{_things.Member}"));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient person, Try one)
    {
        // Each sends what that person's browser could: the page's own marks where it is shown, else the marks of another page.
        var page = one.Address.Split('?')[0];
        using var shown = await person.GetAsync(one.Address, Cancel);
        var hidden = await person.HiddenFieldsAsync(shown.IsSuccessStatusCode ? one.Address : Selling + "/gia-va-ton");
        var form = new Dictionary<string, string>(hidden, StringComparer.OrdinalIgnoreCase);
        var own = await _site.Owner.HiddenFieldsAsync(page);
        foreach (var (name, value) in own) form.TryAdd(name, value);
        // A row that is named and has no price is a slip of its own.
        foreach (var name in form.Keys.Where(k => k.StartsWith("Rows[", StringComparison.Ordinal) && page.EndsWith("/gia-va-ton", StringComparison.Ordinal)))
            form.Remove(name);
        form["_handler"] = "form";
        form["once"] = Guid.CreateVersion7().ToString("N");
        foreach (var (name, value) in one.Fields) form[name] = value;
        return await person.PostAsync(one.Address, new FormUrlEncodedContent(form), Cancel);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient person, string address)
    {
        using var answer = await person.GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    private string[] Secrets() =>
    [
        _things.Fresh, _things.Delivered, _things.Complained, _things.Reviewed, _things.Awaited, _things.Short, _things.Refunded, _things.CaseNumber,
        _things.Draft, _things.Channel, _things.Import,
        $"{_things.Credit}", $"{_things.Refund}", $"{_things.Review}", $"{_things.Evidence}", $"{_things.Edit}",
        $"{_things.Invitation}", $"{_things.Member}", $"{_site.Packs[0]}",
    ];

    /// <summary>All rows but those that anybody's visit writes.</summary>
    private Task<HashSet<string>> RowsOfAsync() =>
        _site.QueryAsync(db => TableRows.ReadAsync(
            db, ["audit", "sessions", "data_protection_keys", "jobs", "changes", "search_log", "asp_net_users"], Cancel));

    /// <summary>Templates of what producers' people may ask for.</summary>
    private IEnumerable<string> Routes() => _site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == Policy.Producer))
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct();
}
