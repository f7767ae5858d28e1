using System.Globalization;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.SalesPoints;

namespace Marketplace.Benchmarks.Programme;

/// <summary>
/// Facts of as many producers as asked for, the same ones every time: three products for two producers, certificates around the plan's
/// years, two or three channels and ten checks a producer, every tenth fact corrected once.
/// </summary>
internal sealed class ScaledFacts(int producers, IReadOnlyList<string> communes, IReadOnlyList<string> areas)
{
    private static readonly DateOnly _first = new(2022, 1, 1);

    public ProgrammeRows Rows() => new()
    {
        Producers = [.. Enumerable.Range(0, producers).Select(Producer)],
        Products = [
            .. Enumerable.Range(0, Products)
            .Select(i => new ProductFact(Code("A", i), Code("P", i * 2 / 3), "Sản phẩm " + i, i % 9 == 0 ? null : Set(i), At(i, 0), false, true, false))],
        Certificates = [.. Enumerable.Range(0, Products).SelectMany(Certificates)],
        Participations = [.. Enumerable.Range(0, Channels).SelectMany(Participations)],
        Checks = [.. Enumerable.Range(0, producers * 10).Select(Check)],
        Villages = [.. Enumerable.Range(0, producers / 40 + 1).Select(i => new VillageVersion
        {
            Code = Code("V", i), Name = "Làng " + i, CommuneCode =
            communes[i % communes.Count], RecognisedOn = _first, ProductCodes = Code("A", i * 7 % Products), RecordedAt = At(i, 0), IsLatest = true,
        })],
        Green = [.. Enumerable.Range(0, producers / 5)
            .Select(i => new GreenVersion { ProducerCode = Code("P", i * 5), ConfirmedOn = Day(i, 900), RecordedAt = At(i, 900), IsLatest = true })],
        Points = [.. Enumerable.Range(0, 65).Select(i => new PointVersion
        {
            Code = Code("D", i), Name = "Điểm " + i, AreaCode =
            areas[i % areas.Count], OpenedOn = _first, RegistrationNo = "1", ProductCodes = Code("A", i), RecordedAt = At(i, 0), IsLatest = true,
        })],
        Inspections = [.. Enumerable.Range(0, 650).Select(i => new InspectionVersion
        {
            PointCode = Code("D", i % 65), InspectedOn = _first.AddDays(i / 65 * 180), Result = i % 5 == 0 ? CheckResult.Fail
            : CheckResult.Pass, RecordedAt = At(i, i / 65 * 180), IsLatest = true,
        })],
    };

    private int Products => producers * 3 / 2;

    private int Channels => producers * 5 / 2;

    private ProducerFact Producer(int i) => new(
        Code("P", i), DateOnly.MinValue, null, "Chủ thể " + i, ProducerTypes.All[i % ProducerTypes.All.Count], communes[i % communes.Count], null, i % 4 == 0
        ? areas[i % areas.Count] : null,
        At(i, 0), false, true, false);

    private static IEnumerable<CertificateFact> Certificates(int i)
    {
        var issued = Day(i * 31, 1500);
        yield return new(Code("C", i), Code("A", i), 3 + i % 17 / 12, issued, null, At(i, 10), false, i % 10 != 0, false);
        if (i % 10 == 0) yield return new(Code("C", i), Code("A", i), 3 + i % 17 / 12, issued, issued.AddDays(400), At(i, 1200), false, true, false);
        if (i % 3 == 0) yield return new(Code("R", i), Code("A", i), 3 + i % 7 / 5, issued.AddYears(-3), null, At(i, 10), false, true, false);
    }

    private IEnumerable<ParticipationVersion> Participations(int i)
    {
        var (kind, started) = (ChannelKinds.All[i % 7], Day(i * 17, 1000));
        ParticipationVersion Version(int recorded, DateOnly? ended, bool latest) => new()
        {
            Code = Code("K", i), ProducerCode = Code("P", i % producers), Kind = kind, Platform = kind == ChannelKind.Ecommerce && i % 2 == 0 ? "this" : "",
            Reference = "https://shop.example/" + i, StartedOn = started, EndedOn = ended, RecordedAt = At(i, recorded), IsLatest = latest,
        };
        yield return Version(20, null, i % 10 != 0);
        if (i % 10 == 0) yield return Version(1300, started.AddDays(600), true);
    }

    private CheckVersion Check(int i) => new()
    {
        ParticipationCode = Code("K", i % Channels), CheckedOn = Day(i * 13, 1700), Checker = i % 6 == 0 ? "system" : "can-bo-" + i % 40,
        Result = (i % 11) switch { 0 => CheckResult.Fail, 1 => CheckResult.Unknown, _ => CheckResult.Pass }, RecordedAt = At(i, 30 + i % 1700), IsLatest = true,
    };

    private static string Set(int i) => (1 + i % 26).ToString("00", CultureInfo.InvariantCulture);

    private static string Code(string prefix, int i) => prefix + i.ToString("0000000", CultureInfo.InvariantCulture);

    private static DateOnly Day(int i, int within) => _first.AddDays(i % within);

    private static DateTimeOffset At(int i, int day) => new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddSeconds(i % 80_000);
}
