using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// A day cut down to what the person may read: the only way in for lists of named producers, so that none can forget to ask. Figures
/// beside a list come from here too, so that both count the same. By the place that something has on that day.
/// </summary>
internal sealed class SeenDay(ProgrammeDay day, ProgrammeScope scope, ICurrentUser user)
{
    public ProgrammeDay Day => Scoped.Day;

    public ScopedDay Scoped { get; } = day.In(scope, user.SeesWholeProvince ? null : user.Units);
}
