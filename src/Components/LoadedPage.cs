using Microsoft.AspNetCore.Components;

namespace Marketplace.Components;

/// <summary>
/// A page that reads all it shows before it draws anything. Drawn half-way it would show what is not so, or fail while its query still
/// runs, whose connection would then go back to the pool in the middle of an answer.
/// </summary>
public abstract class LoadedPage : ComponentBase
{
    private Task? _loading;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (_loading ??= BeginAsync());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Once, with the parameters set: for what all pages of a kind do before they read.</summary>
    protected virtual Task BeginAsync() => LoadAsync();

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
