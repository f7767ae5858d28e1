using System.Diagnostics;
using System.Text.Json;
using Marketplace.Ordering.Payments.VietQr;
using NetVips;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class VietQrTests
{
    private const string Decoder = "/usr/bin/zbarimg";

    public static bool HasDecoder => File.Exists(Decoder);

    public static TheoryData<int> Vectors() => [.. Read().Select(v => v.Id)];

    public static TheoryData<string> Published() =>
        [.. File.ReadAllLines(Data("vietqr-published.txt")).Select(l => l.Split('#')[0].TrimEnd()).Where(l => l.Length > 0)];

    [Theory, MemberData(nameof(Vectors))]
    public void A_payload_is_written_byte_by_byte_as_others_write_it(int id)
    {
        var vector = Read().Single(v => v.Id == id);
        Of(vector).Write().ShouldBe(vector.Payload);
        VietQrPayload.Parse(vector.Payload).ShouldBe(Of(vector));
    }

    [Theory, MemberData(nameof(Published))]
    public void A_published_payload_is_read_and_written_the_same_again(string text)
    {
        var read = VietQrPayload.Parse(text).ShouldNotBeNull();
        if (text.Contains("010212", StringComparison.Ordinal) == read.AmountVnd is not null) read.Write().ShouldBe(text);
    }

    [Theory, MemberData(nameof(Published))]
    public void One_wrong_character_anywhere_is_refused(string text)
    {
        for (var at = 0; at < text.Length; at++)
            foreach (var other in "0A ")
                if (text[at] != other) VietQrPayload.Parse(text[..at] + other + text[(at + 1)..]).ShouldBeNull($"at {at}");
        for (var length = 0; length < text.Length; length++) VietQrPayload.Parse(text[..length]).ShouldBeNull();
        VietQrPayload.Parse(text + "0").ShouldBeNull();
        VietQrPayload.Parse(text[..^4] + text[^4..].ToLowerInvariant() + (text[^4..].Any(char.IsAsciiLetter) ? "" : "x")).ShouldBeNull();
    }

    /// <summary>The checksum fits, a length does not.</summary>
    [Theory]
    [InlineData("000201010211380054")]
    [InlineData("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6299")]
    [InlineData("0002010102115303704530370458" + "02VN")]
    public void A_wrong_length_is_refused_though_the_checksum_fits(string start) =>
        VietQrPayload.Parse(start + "6304" + Crc16.Of(start + "6304")).ShouldBeNull();

    [Fact]
    public void What_banks_would_refuse_is_not_written()
    {
        var good = new VietQrPayload { Bin = "970436", Account = "0123456789", AmountVnd = 1000, Purpose = "DH1001" };
        good.Write().ShouldNotBeEmpty();
        VietQrPayload[] bad =
        [
            good with { Bin = "97043" }, good with { Bin = "97043x" }, good with { Account = "" }, good with { Account = "12 34" },
            good with { Account = new string('1', 20) }, good with { AmountVnd = 0 }, good with { AmountVnd = -1 },
            good with { AmountVnd = 10_000_000_000_000 }, good with { Purpose = "" }, good with { Purpose = new string('A', 26) },
            good with { Purpose = "Mật ong" },
        ];
        foreach (var payload in bad) Should.Throw<ArgumentException>(payload.Write, payload.ToString());
    }

    [Fact(Skip = "No zbarimg: install Debian's zbar-tools, or run .ci/run, which does.", SkipUnless = nameof(HasDecoder))]
    public async Task The_drawn_code_is_read_by_another_decoder()
    {
        foreach (var vector in Read()) (await DecodeAsync(DrawVietQr.Svg(Of(vector)))).ShouldBe(vector.Payload);
    }

    private static async Task<string> DecodeAsync(string svg)
    {
        var path = Path.Combine(Path.GetTempPath(), $"vietqr-{Guid.NewGuid():N}.png");
        using (var drawn = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg), scale: 4)) drawn.WriteToFile(path);
        using var zbar = Process.Start(new ProcessStartInfo(Decoder, ["--quiet", "--raw", path]) { RedirectStandardOutput = true })!;
        var text = await zbar.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await zbar.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(path);
        return text.TrimEnd('\n');
    }

    private static VietQrPayload Of(Vector vector) => new()
    {
        Bin = vector.Bin,
        Account = vector.Acc,
        AmountVnd = vector.Amount is null ? null : long.Parse(vector.Amount, System.Globalization.CultureInfo.InvariantCulture),
        Purpose = vector.Purpose,
    };

    private static List<Vector> Read() => JsonSerializer.Deserialize<List<Vector>>(File.ReadAllText(Data("vietqr-vectors.json")), JsonSerializerOptions.Web)!;

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Ordering", "Data", name);

    private sealed record Vector(int Id, string Bin, string Acc, string? Amount, string? Purpose, string Payload);
}
