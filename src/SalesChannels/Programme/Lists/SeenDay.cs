using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// A day cut down to what the person may read: the only way in for lists of named producers, so that none can forget to ask. By the place
/// that something has on that day, so that a list holds what its figure counted.
/// </summary>
internal sealed class SeenDay(ScopedDay scoped, ICurrentUser user)
{
    private readonly ProgrammeReference _reference = scoped.Day.Known.Facts.Reference;

    public ProgrammeDay Day => scoped.Day;

    /// <summary>For the figure above the list, which is everybody's.</summary>
    public ScopedDay Figures => scoped;

    public IEnumerable<int> Producers => scoped.Producers.Where(SeesProducer);

    public IEnumerable<int> Ever => scoped.Ever.Where(i => SeesProducer(Day.Known.Products[i].Producer));

    public IEnumerable<VillageDay> Villages => scoped.Villages.Where(v => Sees(v.Village.Area, _reference.Communes[v.Village.Commune]));

    /// <summary>Points have an area and no commune.</summary>
    public IEnumerable<PointDay> Points => scoped.Points.Where(p => Sees(p.Point.Area, ProgrammeReference.Unknown));

    public bool SeesProducer(int producer) => Sees(Day.Producers[producer].Area, _reference.Communes[Day.Producers[producer].Commune]);

    private bool Sees(int area, string commune) => user.Sees(_reference.Areas[area], commune);
}
