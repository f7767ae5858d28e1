using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Plans;

/// <summary>The targets of every plan as they are known now, read again when facts of the register changed.</summary>
internal sealed class TargetBook(IServiceScopeFactory scopes, IDataVersion version, ProgrammeReference reference)
{
    private readonly Lock _one = new();
    private (string Version, Targets Targets)? _read;

    public Targets Current
    {
        get
        {
            lock (_one)
            {
                // The version comes first: what is read afterwards is at least as new.
                var current = version.Of(RegisterTopics.Facts);
                if (_read is not { } read || read.Version != current) _read = read = (current, Read());
                return read.Targets;
            }
        }
    }

    private Targets Read()
    {
        using var scope = scopes.CreateScope();
        var entered = scope.ServiceProvider.GetRequiredService<DbContext>().Set<PlanTargetVersion>().AsNoTracking().Where(p => p.IsLatest);
        return reference.Targets.With([.. entered]);
    }
}
