using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Drafts;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>What a producer's person and an officer do with a listing, by the pages.</summary>
internal static class ListingSteps
{
    public const string Listings = "/ban-hang/san-pham", Queue = "/giam-sat/duyet";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As a browser does: the page's hidden fields go along.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        var form = await browser.HiddenFieldsAsync(path);
        foreach (var (name, value) in fields) form[name] = value;
        return await browser.PostAsync(path, new FormUrlEncodedContent(form), Cancel);
    }

    public static async Task<HttpResponseMessage> SendFilesAsync(
        this HttpClient browser, string path, string field, IReadOnlyList<byte[]> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in (await browser.HiddenFieldsAsync(path)).Select(f => (f.Key, f.Value)).Concat(fields.Select(f => (f.Name, f.Value))))
            form.Add(new StringContent(value), name);
        foreach (var file in files) form.Add(new ByteArrayContent(file), field, "anh.jpg");
        return await browser.PostAsync(path, form, Cancel);
    }

    /// <summary>A new product of P1 as far as it can be sent; its page.</summary>
    public static Task<string> WriteDraftAsync(this WorkSite site, string name = "Mật ong hoa rừng", string story = "Ong nhà nuôi.") =>
        WriteAsync(site.Owner, "P1", name, story);

    /// <summary>The same for any producer of the person's.</summary>
    public static async Task<string> WriteAsync(
        HttpClient person, string producer, string name = "Mật ong hoa rừng", string story = "Ong nhà nuôi.")
    {
        using var started = await person.SendFormAsync(Listings, ("New", producer));
        started.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var photos = started.Headers.Location!.OriginalString;
        var draft = photos[..photos.LastIndexOf('/')];
        using var photo = await person.SendFilesAsync(photos, "Photos", [TestPictures.PhotoWithPlace()]);
        photo.Headers.Location!.OriginalString.ShouldBe(draft + "/ten");
        using var named = await person.SendFormAsync(draft + "/ten", ("Name", name), ("SetCode", "04"), ("Description", "Ngọt thanh."));
        named.Headers.Location!.OriginalString.ShouldBe(draft + "/gia");
        using var priced = await person.SendFormAsync(draft + "/gia", ("Rows[0].Net", "500"), ("Rows[0].Unit", "g"), ("Rows[0].Price", "85.000"));
        priced.Headers.Location!.OriginalString.ShouldBe(draft + "/kho");
        using var stocked = await person.SendFormAsync(draft + "/kho", ("Rows[0].OnHand", "20"));
        stocked.Headers.Location!.OriginalString.ShouldBe(draft + "/nhan");
        using var told = await person.SendFormAsync(draft + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"), ("Story", story), ("gui", "1"));
        told.Headers.Location!.OriginalString.ShouldBe(draft);
        return draft;
    }

    public static async Task<HttpClient> OfficerAsync(this WorkSite site, string email = "duyet@hatinh.example", params string[] units)
    {
        await site.Host.AddUserAsync(email, Roles.Officer, units);
        return await site.Host.SignedInAsync(email);
    }

    public static Task<HttpResponseMessage> DecideAsync(
        this HttpClient officer, string draft, DraftDecision decision, string reason = "", string words = "Miễn theo Điều 12", bool exempt = true) =>
        officer.SendFormAsync(
            Queue + draft[draft.LastIndexOf('/')..], ("Decision", decision.ToString()), ("Reason", reason), ("Words", words), ("IsExempt", exempt
                ? "true" : "false"));

}
