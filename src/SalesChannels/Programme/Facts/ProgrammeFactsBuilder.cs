using Marketplace.Catalog.Certificates;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Programme;

/// <summary>From rows as stored to compact facts: codes become numbers, places and groups rows of a breakdown, dates day numbers.</summary>
internal sealed class ProgrammeFactsBuilder(ProgrammeRows rows, ProgrammeReference reference)
{
    private readonly Codes _producers = new(rows.Producers.Select(p => p.Code));
    private readonly Codes _products = new(rows.Products.Select(p => p.Code));
    private readonly Codes _certificates = new(rows.Certificates.Select(c => c.Code));
    private readonly Codes _participations = new(rows.Participations.Select(p => p.Code));
    private readonly Codes _checkers = new(rows.Checks.Select(c => c.Checker));
    private readonly Codes _villages = new(rows.Villages.Select(v => v.Code));
    private readonly Codes _points = new(rows.Points.Select(p => p.Code));
    private readonly Codes _areas = new(reference.Areas);
    private readonly Codes _communes = new(reference.Communes);
    private readonly Codes _groups = new(reference.Groups);

    public ProgrammeFacts Build() => new()
    {
        Reference = reference,
        ProducerCodes = _producers,
        ProductCodes = _products,
        ParticipationCodes = _participations,
        VillageCodes = _villages,
        PointCodes = _points,
        Producers = new(Periods(), (a, b) => a.Producer != b.Producer ? a.Producer.CompareTo(b.Producer) : a.From.CompareTo(b.From)),
        Products = new(rows.Products.Select(p => new ProducedProduct(
            _products.Of(p.Code), _producers.Of(p.ProducerCode), Row(_groups, reference.Classification.GroupOf(p.SetCode)), p.Name, At(p.RecordedAt), p.IsVoid)),
            (a, b) => a.Product.CompareTo(b.Product)),
        Certificates = new(rows.Certificates.Select(Certificate), (a, b) => a.Certificate.CompareTo(b.Certificate)),
        Participations = new(rows.Participations.Select(p => new Participation(
            _participations.Of(p.Code), _producers.Of(p.ProducerCode), p.Kind, p.Platform == ParticipationVersion.ThisMarketplace,
            p.StartedOn.DayNumber, Days.Of(p.EndedOn), At(p.RecordedAt), p.IsVoid)), (a, b) => a.Code.CompareTo(b.Code)),
        Checks = new(rows.Checks.Select(c => new ParticipationCheck(
            _participations.Of(c.ParticipationCode), c.CheckedOn.DayNumber, _checkers.Of(c.Checker), c.Checker == CheckVersion.SystemChecker,
            c.Result, At(c.RecordedAt), c.IsVoid)), ByCheckKey),
        Villages = new(rows.Villages.Select(v => new Village(
            _villages.Of(v.Code), Row(_areas, reference.Geography.AreaOf(null, null, v.CommuneCode)), Row(_communes, v.CommuneCode),
            v.RecognisedOn.DayNumber, Days.Of(v.EndedOn), _products.OfList(v.ProductCodes), v.Name, At(v.RecordedAt), v.IsVoid)), (a, b) => a.Code.CompareTo(b.Code)),
        Green = new(rows.Green.Select(g => new GreenChain(_producers.Of(g.ProducerCode), g.ConfirmedOn.DayNumber, Days.Of(g.EndedOn), At(g.RecordedAt), g.IsVoid)),
            (a, b) => a.Producer != b.Producer ? a.Producer.CompareTo(b.Producer) : a.Confirmed.CompareTo(b.Confirmed)),
        Points = new(rows.Points.Select(p => new SalesPoint(
            _points.Of(p.Code), Row(_areas, p.AreaCode), p.OpenedOn.DayNumber, Days.Of(p.ClosedOn), p.RegistrationNo.Length > 0,
            _products.OfList(p.ProductCodes), p.Name, At(p.RecordedAt), p.IsVoid)), (a, b) => a.Code.CompareTo(b.Code)),
        Inspections = new(rows.Inspections.Select(i => new Inspection(_points.Of(i.PointCode), i.InspectedOn.DayNumber, i.Result == CheckResult.Pass, At(i.RecordedAt), i.IsVoid)),
            (a, b) => a.Point != b.Point ? a.Point.CompareTo(b.Point) : a.Day.CompareTo(b.Day)),
        LastRecordedAt = LastRecordedAt(),
    };

    private IEnumerable<ProducerPeriod> Periods() => rows.Producers.Select(p => new ProducerPeriod(
        _producers.Of(p.Code), p.TypeFrom.DayNumber, Days.Of(p.TypeTo), p.Type,
        Row(_areas, reference.Geography.AreaOf(p.AreaCode, p.LegacyCommuneCode, p.CommuneCode)),
        Row(_communes, reference.Geography.CommuneOf(p.CommuneCode, p.LegacyCommuneCode)), p.LegacyCommuneCode, p.CommuneCode, p.Name, p.IsSample, At(p.RecordedAt), p.IsVoid));

    private GivenCertificate Certificate(CertificateFact c) => c.IssuedOn is not { } issued
        ? new(_certificates.Of(c.Code), _products.Of(c.ProductCode), c.Star, Days.Never, Days.Never, false, At(c.RecordedAt), c.IsVoid)
        : new(_certificates.Of(c.Code), _products.Of(c.ProductCode), c.Star, issued.DayNumber, CertificateRules.EndsOn(issued, c.RevokedOn).DayNumber,
            c.RevokedOn < CertificateRules.ExpiresOn(issued), At(c.RecordedAt), c.IsVoid);

    private static int ByCheckKey(ParticipationCheck a, ParticipationCheck b) =>
        a.Participation != b.Participation ? a.Participation.CompareTo(b.Participation)
        : a.Day != b.Day ? a.Day.CompareTo(b.Day)
        : a.Checker.CompareTo(b.Checker);

    /// <summary>Number of a breakdown's row; what is not given, or not one of them, is "unknown", the last.</summary>
    private static int Row(Codes codes, string? code) => code is null || codes.Of(code) is Codes.Nowhere ? codes.Count - 1 : codes.Of(code);

    private static long At(DateTimeOffset instant) => FactInstant.ToMicroseconds(instant);

    private long? LastRecordedAt()
    {
        var latest = rows.Producers.Select(r => r.RecordedAt).Concat(rows.Products.Select(r => r.RecordedAt)).Concat(rows.Certificates.Select(r => r.RecordedAt))
            .Concat(rows.Participations.Concat<FactVersion>(rows.Checks).Concat(rows.Villages).Concat(rows.Green).Concat(rows.Points).Concat(rows.Inspections).Select(r => r.RecordedAt))
            .Select(i => (DateTimeOffset?)i).Max();
        return latest is { } last ? At(last) : null;
    }
}
