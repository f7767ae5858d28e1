using Marketplace.Catalog.Producers;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A producer on a day: its type, its place and, when it has a valid product, where it stands.</summary>
internal struct ProducerDay
{
    /// <summary>In force on the day; unknown in a gap.</summary>
    public ProducerType Type;

    /// <summary>Rows of breakdowns: where it was in force, in a gap where it was before; unknown before its first period.</summary>
    public int Area, Commune;

    /// <summary>Valid products. In E when there is one.</summary>
    public int Valid;

    /// <summary>Bit per star and per group (a breakdown's row) with a valid product.</summary>
    public int Stars, Groups;

    public bool IsGreen;

    public ProducerChannels Channels;

    public readonly bool IsCertified => Valid > 0;

    public static ProducerDay At(ReadOnlySpan<ProducerPeriod> periods, int day, ProgrammeReference reference)
    {
        var at = new ProducerDay { Type = ProducerType.Unknown, Area = reference.Areas.Count - 1, Commune = reference.Communes.Count - 1 };
        var inForce = false;
        foreach (ref readonly var period in periods)
        {
            if (period.From > day) break;
            var holds = day < period.To;
            if (inForce && !holds) continue;
            inForce = holds;
            at.Type = holds ? period.Type : ProducerType.Unknown;
            at.Area = period.Area;
            at.Commune = period.Commune;
        }
        return at;
    }
}
