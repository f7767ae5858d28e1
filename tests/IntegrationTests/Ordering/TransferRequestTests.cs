using System.Diagnostics;
using System.Text;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.VietQr;
using NetVips;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class TransferRequestTests
{
    private const string Decoder = "/usr/bin/zbarimg";
    private const string NoDecoder = "No zbarimg: install Debian's zbar-tools, or run .ci/run, which does.";
    private static readonly CancellationToken _cancel = CancellationToken.None;

    public static bool HasDecoder => File.Exists(Decoder);

    [Theory(Skip = NoDecoder, SkipUnless = nameof(HasDecoder)), ClassData(typeof(EachEngine))]
    public async Task The_code_of_a_placed_order_decodes_to_the_sellers_account_amount_and_code(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var order = await shop.PlaceTransferAsync();
        var request = await RequestAsync(shop, order.Number);
        request.ShouldNotBeNull().BankName.ShouldBe("Vietcombank");
        request.Holder.ShouldBe("HTX ONG VANG");
        var read = VietQrPayload.Parse(await DecodeAsync(request.Svg)).ShouldNotBeNull();
        (read.Bin, read.Account, read.AmountVnd, read.Purpose).ShouldBe(("970436", "0123456789", 45_000, order.PaymentCode));
    }

    [Theory(Skip = NoDecoder, SkipUnless = nameof(HasDecoder)), ClassData(typeof(EachEngine))]
    public async Task A_trial_asks_for_money_at_a_bank_that_does_not_exist_and_says_so(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, isSample: true);
        await shop.OpenForTransfersAsync();
        var order = await shop.PlaceTransferAsync();
        var request = (await RequestAsync(shop, order.Number)).ShouldNotBeNull();
        request.IsSample.ShouldBeTrue();
        request.Holder.ShouldBeEmpty();
        var read = VietQrPayload.Parse(await DecodeAsync(request.Svg)).ShouldNotBeNull();
        (read.Bin, read.Account, read.Purpose).ShouldBe((SampleAccount.Bin, SampleAccount.Number, $"MAU {order.PaymentCode}"));
        PaymentCode.FindIn(read.Purpose!).ShouldBe([order.PaymentCode]);
    }

    [Fact]
    public void No_bank_has_the_number_of_trials()
    {
        Banks.All.Count.ShouldBeGreaterThan(50);
        Banks.Find(SampleAccount.Bin).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task When_the_time_is_over_nothing_is_asked_for_any_more(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var order = await shop.PlaceTransferAsync();
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(14));
        (await RequestAsync(shop, order.Number)).ShouldNotBeNull();
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(2));
        (await RequestAsync(shop, order.Number)).ShouldBeNull();
    }

    private static async Task<TransferRequest?> RequestAsync(OrderMarket shop, string orderNumber)
    {
        var key = TransferSteps.KeyOf(orderNumber[..orderNumber.LastIndexOf('-')]);
        var all = await shop.Market.AskAsync<GetTransferRequest, IReadOnlyDictionary<string, TransferRequest>>(u => u.ExecuteAsync(key, _cancel));
        return all.GetValueOrDefault(orderNumber);
    }

    private static async Task<string> DecodeAsync(string svg)
    {
        var path = Path.Combine(Path.GetTempPath(), $"transfer-{Guid.NewGuid():N}.png");
        using (var drawn = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg), scale: 4)) drawn.WriteToFile(path);
        using var zbar = Process.Start(new ProcessStartInfo(Decoder, ["--quiet", "--raw", path]) { RedirectStandardOutput = true })!;
        var text = await zbar.StandardOutput.ReadToEndAsync(_cancel);
        await zbar.WaitForExitAsync(_cancel);
        File.Delete(path);
        return text.TrimEnd('\n');
    }
}
