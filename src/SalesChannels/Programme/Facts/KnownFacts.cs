using System.Collections.Concurrent;
using Marketplace.SalesChannels.Plans;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What is known at one instant, row by row only if what it refers to is known too: a product needs its producer, a certificate its
/// product, a participation its producer, a check its participation, an inspection its point.
/// </summary>
internal sealed class KnownFacts
{
    /// <summary>A day at scale weighs a megabyte; what a month's end comes to weighs a few kilobytes.</summary>
    private const int MostPoints = 2000;

    private readonly LruCache<DateOnly, ProgrammeDay> _days = new(capacity: 4);
    private readonly ConcurrentDictionary<(DateOnly, ProgrammeScope), SeriesPoint> _points = [];

    public KnownFacts(ProgrammeFacts facts, long instant)
    {
        Facts = facts;
        Targets = facts.Reference.Targets.With(facts.PlanTargets, instant);
        Periods = new(facts.Producers.KnownAt(instant), facts.ProducerCodes.Count, p => p.Producer);
        Products = facts.Products.KnownAt(instant);
        Products.RemoveAll(p => !KnowsProducer(p.Producer));
        ProductAt = new int[facts.ProductCodes.Count];
        Array.Fill(ProductAt, Codes.Nowhere);
        for (var i = 0; i < Products.Count; i++) ProductAt[Products[i].Product] = i;
        var certificates = facts.Certificates.KnownAt(instant);
        certificates.RemoveAll(c => !KnowsProduct(c.Product));
        Certificates = new(certificates, facts.ProductCodes.Count, c => c.Product);

        var participations = facts.Participations.KnownAt(instant);
        participations.RemoveAll(p => !KnowsProducer(p.Producer));
        Participations = new(participations, facts.ProducerCodes.Count, p => p.Producer);
        Checks = new CheckHistory(facts.Checks.KnownAt(instant), participations, facts.ParticipationCodes.Count);
        var green = facts.Green.KnownAt(instant);
        green.RemoveAll(g => !KnowsProducer(g.Producer));
        Green = new(green, facts.ProducerCodes.Count, g => g.Producer);

        Villages = facts.Villages.KnownAt(instant);
        Points = facts.Points.KnownAt(instant);
        var points = Points.Select(p => p.Code).ToHashSet();
        var inspections = facts.Inspections.KnownAt(instant);
        inspections.RemoveAll(i => !points.Contains(i.Point));
        Inspections = new(inspections, facts.PointCodes.Count, i => i.Point);
    }

    public ProgrammeFacts Facts { get; }

    public Targets Targets { get; }

    /// <summary>By producer, in order of time. A producer without any is not known.</summary>
    public Grouped<ProducerPeriod> Periods { get; }

    public List<ProducedProduct> Products { get; }

    /// <summary>Place of a product in <see cref="Products"/>, or <see cref="Codes.Nowhere"/>.</summary>
    public int[] ProductAt { get; }

    /// <summary>By product.</summary>
    public Grouped<GivenCertificate> Certificates { get; }

    /// <summary>By producer.</summary>
    public Grouped<Participation> Participations { get; }

    public CheckHistory Checks { get; }

    /// <summary>By producer.</summary>
    public Grouped<GreenChain> Green { get; }

    public List<Village> Villages { get; }

    public List<SalesPoint> Points { get; }

    /// <summary>By point, in order of time.</summary>
    public Grouped<Inspection> Inspections { get; }

    public ProgrammeDay On(DateOnly day) => _days.Get(day, d => new ProgrammeDay(this, d));

    /// <summary>A series is asked for again and again, for other pages and with one month more.</summary>
    public SeriesPoint PointOn(DateOnly day, ProgrammeScope scope)
    {
        if (_points.Count > MostPoints) _points.Clear();
        return _points.GetOrAdd((day, scope), _ => SeriesPoint.Of(new ScopedDay(new ProgrammeDay(this, day), scope)));
    }

    private bool KnowsProducer(int producer) => producer != Codes.Nowhere && Periods[producer].Length > 0;

    private bool KnowsProduct(int product) => product != Codes.Nowhere && ProductAt[product] != Codes.Nowhere;
}
