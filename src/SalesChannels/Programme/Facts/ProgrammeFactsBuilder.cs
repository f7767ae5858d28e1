using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.SalesPoints;
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
        Producers = new(rows.Producers.Select(PeriodOf), (a, b) => (a.Producer, a.From).CompareTo((b.Producer, b.From))),
        Products = new(rows.Products.Select(ProductOf), (a, b) => a.Product.CompareTo(b.Product)),
        Certificates = new(rows.Certificates.Select(CertificateOf), (a, b) => a.Certificate.CompareTo(b.Certificate)),
        Participations = new(rows.Participations.Select(ParticipationOf), (a, b) => a.Code.CompareTo(b.Code)),
        Checks = new(rows.Checks.Select(CheckOf), (a, b) => (a.Participation, a.Day, a.Checker).CompareTo((b.Participation, b.Day, b.Checker))),
        Villages = new(rows.Villages.Select(VillageOf), (a, b) => a.Code.CompareTo(b.Code)),
        Green = new(rows.Green.Select(GreenOf), (a, b) => (a.Producer, a.Confirmed).CompareTo((b.Producer, b.Confirmed))),
        Points = new(rows.Points.Select(PointOf), (a, b) => a.Code.CompareTo(b.Code)),
        Inspections = new(rows.Inspections.Select(InspectionOf), (a, b) => (a.Point, a.Day).CompareTo((b.Point, b.Day))),
        PlanTargets = rows.PlanTargets,
        LastRecordedAt = LastRecordedAt(),
    };

    private ProducerPeriod PeriodOf(ProducerFact p) => new()
    {
        Producer = _producers.Of(p.Code),
        From = p.TypeFrom.DayNumber,
        To = Days.Of(p.TypeTo),
        Type = p.Type,
        Area = Row(_areas, reference.Geography.AreaOf(p.AreaCode, p.LegacyCommuneCode, p.CommuneCode)),
        Commune = Row(_communes, reference.Geography.CommuneOf(p.CommuneCode, p.LegacyCommuneCode)),
        LegacyCode = p.LegacyCommuneCode,
        CommuneCode = p.CommuneCode,
        Name = p.Name,
        IsSample = p.IsSample,
        RecordedAt = At(p.RecordedAt),
        IsVoid = p.IsVoid,
    };

    private ProducedProduct ProductOf(ProductFact p) => new(
        _products.Of(p.Code), _producers.Of(p.ProducerCode), Row(_groups, reference.Classification.GroupOf(p.SetCode)), p.Name, At(p.RecordedAt), p.IsVoid);

    private GivenCertificate CertificateOf(CertificateFact c)
    {
        var end = c.IssuedOn is { } issued ? CertificateRules.EndsOn(issued, c.RevokedOn).DayNumber : Days.Never;
        var endsRevoked = c.IssuedOn is { } from && c.RevokedOn < CertificateRules.ExpiresOn(from);
        return new(
            _certificates.Of(c.Code), _products.Of(c.ProductCode), c.Star, c.IssuedOn?.DayNumber ?? Days.Never, end, endsRevoked, At(c.RecordedAt), c.IsVoid);
    }

    private Participation ParticipationOf(ParticipationVersion p) => new(
        _participations.Of(p.Code), _producers.Of(p.ProducerCode), p.Kind, p.Platform == ParticipationVersion.ThisMarketplace,
        p.StartedOn.DayNumber, Days.Of(p.EndedOn), At(p.RecordedAt), p.IsVoid);

    private ParticipationCheck CheckOf(CheckVersion c) => new(
        _participations.Of(c.ParticipationCode), c.CheckedOn.DayNumber, _checkers.Of(c.Checker), c.Checker == CheckVersion.SystemChecker,
        c.Result, At(c.RecordedAt), c.IsVoid);

    private Village VillageOf(VillageVersion v) => new()
    {
        Code = _villages.Of(v.Code),
        Area = Row(_areas, reference.Geography.AreaOf(null, null, v.CommuneCode)),
        Commune = Row(_communes, v.CommuneCode),
        Recognised = v.RecognisedOn.DayNumber,
        Ended = Days.Of(v.EndedOn),
        Products = _products.OfList(v.ProductCodes),
        Name = v.Name,
        RecordedAt = At(v.RecordedAt),
        IsVoid = v.IsVoid,
    };

    private GreenChain GreenOf(GreenVersion g) =>
        new(_producers.Of(g.ProducerCode), g.ConfirmedOn.DayNumber, Days.Of(g.EndedOn), At(g.RecordedAt), g.IsVoid);

    private SalesPoint PointOf(PointVersion p) => new()
    {
        Code = _points.Of(p.Code),
        Area = Row(_areas, p.AreaCode),
        Opened = p.OpenedOn.DayNumber,
        Closed = Days.Of(p.ClosedOn),
        IsRegistered = p.RegistrationNo.Length > 0,
        Products = _products.OfList(p.ProductCodes),
        Name = p.Name,
        RecordedAt = At(p.RecordedAt),
        IsVoid = p.IsVoid,
    };

    private Inspection InspectionOf(InspectionVersion i) =>
        new(_points.Of(i.PointCode), i.InspectedOn.DayNumber, i.Result == CheckResult.Pass, At(i.RecordedAt), i.IsVoid);

    /// <summary>Number of a breakdown's row; what is not given, or not one of them, is "unknown", the last.</summary>
    private static int Row(Codes codes, string? code)
    {
        var row = code is null ? Codes.Nowhere : codes.Of(code);
        return row is Codes.Nowhere ? codes.Count - 1 : row;
    }

    private static long At(DateTimeOffset instant) => FactInstant.ToMicroseconds(instant);

    private long? LastRecordedAt()
    {
        var catalog = rows.Producers.Select(r => r.RecordedAt)
            .Concat(rows.Products.Select(r => r.RecordedAt)).Concat(rows.Certificates.Select(r => r.RecordedAt));
        var tracker = rows.Participations.Concat<FactVersion>(rows.Checks).Concat(rows.Villages)
            .Concat(rows.Green).Concat(rows.Points).Concat(rows.Inspections);
        var latest = catalog.Concat(tracker.Select(r => r.RecordedAt)).Select(i => (DateTimeOffset?)i).Max();
        return latest is { } last ? At(last) : null;
    }
}
