using System.Collections.Concurrent;
using Marketplace.Catalog.Producers;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A day restricted to a scope, and to some units where not everything may be seen: its R with standings, and its E.</summary>
internal sealed class ScopedDay
{
    private const int Any = -2;

    private readonly int _area, _commune, _group;
    private readonly ProducerType? _type;
    private readonly IReadOnlySet<string>? _units;
    private readonly ConcurrentDictionary<Type, object> _lists = [];

    /// <param name="units">Codes of areas and communes of which only what lies in them is there; null = no such limit.</param>
    public ScopedDay(ProgrammeDay day, ProgrammeScope scope, IReadOnlySet<string>? units = null)
    {
        Day = day;
        Scope = scope;
        _units = units;
        var reference = day.Known.Facts.Reference;
        _area = Row(reference.Areas, scope.Area);
        _commune = Row(reference.Communes, scope.Commune);
        _group = Row(reference.Groups, scope.Group);
        _type = scope.Type is null ? null : ProducerTypes.Parse(scope.Type);
        var certified = new bool[day.Producers.Length];
        for (var i = 0; i < day.Products.Length; i++)
        {
            if (day.Products[i].State == Standing.None || !Has(i)) continue;
            Ever.Add(i);
            if (day.Products[i].State == Standing.Valid) certified[day.Known.Products[i].Producer] = true;
        }
        for (var p = 0; p < certified.Length; p++) if (certified[p]) Producers.Add(p);
    }

    public ProgrammeDay Day { get; }

    public ProgrammeScope Scope { get; }

    /// <summary>Nothing is left out.</summary>
    public bool IsWhole => Scope.IsWhole && _units is null;

    /// <summary>R: places in <see cref="ProgrammeDay.Products"/>, in order of code.</summary>
    public List<int> Ever { get; } = [];

    /// <summary>E: producers, in order of code.</summary>
    public List<int> Producers { get; } = [];

    public IEnumerable<int> Valid => Ever.Where(i => Day.Products[i].State == Standing.Valid);

    public IEnumerable<VillageDay> Villages => Day.Villages.Where(v => IsIn(v.Village.Area, v.Village.Commune));

    /// <summary>Points have an area and no commune.</summary>
    public IEnumerable<PointDay> Points => Day.Points.Where(p => (_area is Any || _area == p.Point.Area) && IsSeen(p.Point.Area, Codes.Nowhere));

    /// <summary>Does the producer lie in the units, whatever the scope?</summary>
    public bool SeesProducer(int producer) => IsSeen(Day.Producers[producer].Area, Day.Producers[producer].Commune);

    /// <summary>A list of the day, put in order once; pages take their rows from it. One of each type.</summary>
    public IReadOnlyList<T> Once<T>(Func<ScopedDay, IReadOnlyList<T>> make) => (IReadOnlyList<T>)_lists.GetOrAdd(typeof(T), _ => make(this));

    private bool Has(int product)
    {
        ref readonly var producer = ref Day.Producers[Day.Known.Products[product].Producer];
        return IsIn(producer.Area, producer.Commune)
            && (Scope.Type is null || producer.Type == _type)
            && (Scope.Star is null || Scope.Star == Day.Products[product].Star)
            && (_group is Any || _group == Day.Known.Products[product].Group);
    }

    private bool IsIn(int area, int commune) =>
        (_area is Any || _area == area) && (_commune is Any || _commune == commune) && IsSeen(area, commune);

    private bool IsSeen(int area, int commune)
    {
        if (_units is null) return true;
        var reference = Day.Known.Facts.Reference;
        return _units.Contains(reference.Areas[area]) || commune != Codes.Nowhere && _units.Contains(reference.Communes[commune]);
    }

    private static int Row(IReadOnlyList<string> rows, string? code)
    {
        if (code is null) return Any;
        for (var i = 0; i < rows.Count; i++) if (rows[i] == code) return i;
        return Codes.Nowhere;
    }
}
