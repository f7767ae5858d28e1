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

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>A register written by hand, row by row as in its files. Rows are recorded on 01/01/2020 unless they say otherwise; "" is an empty cell.</summary>
internal sealed class SmallRegister(ProgrammeReference? reference = null)
{
    public const string LongAgo = "2020-01-01";

    private readonly List<ProducerFact> _producers = [];
    private readonly List<ProductFact> _products = [];
    private readonly List<CertificateFact> _certificates = [];
    private readonly List<ParticipationVersion> _channels = [];
    private readonly List<CheckVersion> _checks = [];
    private readonly List<VillageVersion> _villages = [];
    private readonly List<GreenVersion> _green = [];
    private readonly List<PointVersion> _points = [];
    private readonly List<InspectionVersion> _inspections = [];
    private ProgrammeFacts? _facts;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date means its midnight, UTC.</summary>
    public static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public SmallRegister Producer(
        string code, string type =
        "htx", string from = "", string to = "", string area = "436", string commune = "", string legacy = "", string at = LongAgo, bool isVoid = false)
    {
        _producers.Add(
            new(code, Start(from), End(to), code, ProducerTypes.Parse(type)!.Value,
            Text(commune), Text(legacy), Text(area), Instant(at), isVoid, false, false));
        return this;
    }

    public SmallRegister Product(string code, string producer, string set = "04", string at = LongAgo, bool isVoid = false)
    {
        _products.Add(new(code, producer, code, Text(set), Instant(at), isVoid, false, false));
        return this;
    }

    public SmallRegister Certificate(string code, string product, int star, string issued, string revoked = "", string at = LongAgo, bool isVoid = false)
    {
        _certificates.Add(new(code, product, star, End(issued), End(revoked), Instant(at), isVoid, false, false));
        return this;
    }

    /// <summary>A producer with one product and one certificate of the same name.</summary>
    public SmallRegister Certified(string code, string issued, int star = 3, string type = "htx", string area = "436", string set = "04") =>
        Producer(code, type, area: area).Product(code, code, set).Certificate(code, code, star, issued);

    public SmallRegister Channel(
        string code, string producer, ChannelKind kind, string started = "", string ended = "", string platform = "", string at = LongAgo, bool isVoid = false)
    {
        _channels.Add(
            new()
            {
                Code = code, ProducerCode = producer, Kind = kind, Platform = platform,
                StartedOn = Start(started), EndedOn = End(ended), RecordedAt = Instant(at), IsVoid = isVoid
            });
        return this;
    }

    /// <summary>Recorded on the day of the check unless said otherwise.</summary>
    public SmallRegister Check(string channel, string on, string result, string checker = "officer", string at = "", bool isVoid = false)
    {
        _checks.Add(
            new()
            {
                ParticipationCode = channel, CheckedOn = Day(on), Result = CheckResults.Words[result],
                Checker = checker, RecordedAt = Instant(at == "" ? on : at), IsVoid = isVoid
            });
        return this;
    }

    public SmallRegister Village(
        string code, string products, string recognised = "", string ended = "", string commune = "18101", string at = LongAgo, bool isVoid = false)
    {
        _villages.Add(
            new()
            {
                Code = code, Name = code, CommuneCode = commune, RecognisedOn = Start(recognised),
                EndedOn = End(ended), ProductCodes = products, RecordedAt = Instant(at), IsVoid = isVoid
            });
        return this;
    }

    public SmallRegister Green(string producer, string confirmed = "", string ended = "", string at = LongAgo, bool isVoid = false)
    {
        _green.Add(new() { ProducerCode = producer, ConfirmedOn = Start(confirmed), EndedOn = End(ended), RecordedAt = Instant(at), IsVoid = isVoid });
        return this;
    }

    public SmallRegister Point(
        string code, string products, string area =
        "436", string opened = "", string closed = "", string registration = "1/GXN", string at = LongAgo, bool isVoid = false)
    {
        _points.Add(
            new()
            {
                Code = code, Name = code, AreaCode = area, OpenedOn = Start(opened), ClosedOn = End(closed),
                RegistrationNo = registration, ProductCodes = products, RecordedAt = Instant(at), IsVoid = isVoid
            });
        return this;
    }

    public SmallRegister Inspection(string point, string on, string result, string at = "", bool isVoid = false)
    {
        _inspections.Add(
            new() { PointCode = point, InspectedOn = Day(on), Result = CheckResults.Words[result], RecordedAt = Instant(at == "" ? on : at), IsVoid = isVoid });
        return this;
    }

    public ScopedDay On(string asOf, string? knownAt = null, ProgrammeScope? scope = null)
    {
        _facts ??= new ProgrammeFactsBuilder(new ProgrammeRows
        {
            Producers = _producers, Products = _products, Certificates = _certificates, Participations = _channels, Checks = _checks,
            Villages = _villages, Green = _green, Points = _points, Inspections = _inspections,
        }, reference ?? SmallReference.Shipped).Build();
        return new(_facts.KnownAt(new ProgrammeQuery(KnownAt: knownAt is null ? null : Instant(knownAt)).KnownMicroseconds)
            .On(Day(asOf)), scope ?? ProgrammeScope.Whole);
    }

    public TargetFigure Target(string code, string asOf, string? knownAt = null, ProgrammeScope? scope = null) =>
        TargetFigure.AllOf(On(asOf, knownAt, scope)).First(t => t.Code == code);

    /// <summary>"numerator/denominator".</summary>
    public string Share(string code, string asOf, string? knownAt = null, ProgrammeScope? scope = null) =>
        Target(code, asOf, knownAt, scope) is var t ? $"{t.Numerator}/{t.Denominator}" : "";

    public CertificateCounts Counts(string asOf, string? knownAt = null, ProgrammeScope? scope = null) => CertificateCounts.Of(On(asOf, knownAt, scope));

    public ChannelFigures Channels(string asOf, string? knownAt = null, ProgrammeScope? scope = null) => ChannelFigures.Of(On(asOf, knownAt, scope));

    private static string? Text(string cell) => cell == "" ? null : cell;

    private static DateOnly Start(string cell) => cell == "" ? DateOnly.MinValue : Day(cell);

    private static DateOnly? End(string cell) => cell == "" ? null : Day(cell);
}
