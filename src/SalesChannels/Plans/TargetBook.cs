using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Plans;

/// <summary>The targets of every plan as they are known now, read again when facts of the register changed.</summary>
internal sealed class TargetBook(IServiceScopeFactory scopes, IDataVersion version, ProgrammeReference reference)
{
    private readonly KeptValue<string, Targets> _targets = new();

    public Targets Current => _targets.Get(version.Of(RegisterTopics.Facts), _ => Read());

    private Targets Read()
    {
        using var scope = scopes.CreateScope();
        var entered = scope.ServiceProvider.GetRequiredService<DbContext>().Set<PlanTargetVersion>().AsNoTracking().Where(p => p.IsLatest);
        return reference.Targets.With([.. entered]);
    }
}
