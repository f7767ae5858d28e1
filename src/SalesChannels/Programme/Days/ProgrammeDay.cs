using Marketplace.SalesChannels.Channels;
using Marketplace.Shared.Caching;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Every product, producer, village and point on one day, before any restriction. Figures and lists are counted from it.</summary>
internal sealed class ProgrammeDay
{
    /// <summary>At scale one of the whole province weighs a tenth of a megabyte.</summary>
    private const int ScopesKept = 32;

    private readonly int _day;
    private readonly BoundedCache<(ProgrammeScope Scope, string? Units), ScopedDay> _scoped = new(ScopesKept);

    public ProgrammeDay(KnownFacts known, DateOnly date)
    {
        Known = known;
        Date = date;
        _day = date.DayNumber;
        Rules = [.. ChannelKinds.All.Select(k => known.Facts.Reference.Channels.RuleOn(k, date))];
        Producers = new ProducerDay[known.Facts.ProducerCodes.Count];
        for (var p = 0; p < Producers.Length; p++) Producers[p] = ProducerDay.At(known.Periods[p], _day, known.Facts.Reference);
        Products = new ProductStanding[known.Products.Count];
        for (var i = 0; i < Products.Length; i++) CountProduct(i, known.Products[i]);
        for (var p = 0; p < Producers.Length; p++) if (Producers[p].IsCertified) MeasureChannels(p);
        Villages =
        [
            .. known.Villages.Where(v => Days.Hold(v.Recognised, v.Ended, _day)).Select(v => new VillageDay(v, v.Products.Any(IsValid))),
        ];
        Points = [.. known.Points.Select(PointOn)];
    }

    public KnownFacts Known { get; }

    public DateOnly Date { get; }

    /// <summary>By kind of channel, as in force on the day; null = nothing is decided about the kind.</summary>
    public ChannelRule?[] Rules { get; }

    /// <summary>By producer, known or not; those that are not known have no valid product.</summary>
    public ProducerDay[] Producers { get; }

    /// <summary>In the order of <see cref="KnownFacts.Products"/>.</summary>
    public ProductStanding[] Products { get; }

    /// <summary>Those recognised and not ended.</summary>
    public IReadOnlyList<VillageDay> Villages { get; }

    public IReadOnlyList<PointDay> Points { get; }

    /// <summary>The day in a scope, made once for as long as the day is kept: what is the same for all who ask is not counted again.</summary>
    /// <param name="units">Codes of areas and communes of which only what lies in them is there; null = no such limit.</param>
    public ScopedDay In(ProgrammeScope scope, IReadOnlySet<string>? units = null) => _scoped.GetOrAdd(
        (scope, units is null ? null : string.Join(' ', units.Order(StringComparer.Ordinal))), _ => new ScopedDay(this, scope, units?.ToHashSet()));

    private PointDay PointOn(SalesPoint point) =>
        new(point, SalesPointRule.FaultOn(point, Known.Inspections[point.Code], point.Products.Any(IsValid), _day));

    private bool IsValid(int product)
    {
        var at = Known.ProductAt[product];
        return at != Codes.Nowhere && Products[at].State == Standing.Valid;
    }

    private void CountProduct(int at, ProducedProduct product)
    {
        Products[at] = ProductStanding.On(Known.Certificates[product.Product], _day);
        if (Products[at].State != Standing.Valid) return;
        ref var producer = ref Producers[product.Producer];
        producer.Valid++;
        producer.Stars |= 1 << Products[at].Star;
        producer.Groups |= 1 << product.Group;
    }

    private void MeasureChannels(int producer)
    {
        Producers[producer].IsGreen = GreenChainRule.HoldsOn(Known.Green[producer], _day);
        Producers[producer].Channels = ProducerChannels.On(Known.Participations[producer], Known.Checks, Rules, _day);
    }
}

/// <param name="HasProduct">It lists a product that is valid on the day.</param>
internal readonly record struct VillageDay(Village Village, bool HasProduct);

/// <param name="Fault">Null = it counts.</param>
internal readonly record struct PointDay(SalesPoint Point, SalesPointFault? Fault);
