using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Marketplace.Components;

/// <summary>
/// HTML of a part that looks the same on many pages, drawn once for the object it shows and kept as long as that object lives.
/// Nothing has to be evicted: what changes is a new object. Readers' words make forms too: an object with too many begins anew.
/// </summary>
public sealed class KeptMarkup(IServiceProvider services, ILoggerFactory logs) : IAsyncDisposable
{
    private const int MostForms = 20;
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, MarkupString>> _kept = [];
    private HtmlRenderer? _renderer;

    /// <param name="shown">What the part shows; it never changes itself.</param>
    /// <param name="form">Whatever else the HTML depends on; the language is added.</param>
    /// <param name="parameters">Of the component; asked for only when it has to be drawn.</param>
    public async ValueTask<MarkupString> OfAsync<TComponent>(object shown, string form, Func<Dictionary<string, object?>> parameters) where TComponent : IComponent
    {
        var forms = _kept.GetOrCreateValue(shown);
        var key = $"{typeof(TComponent).Name} {CultureInfo.CurrentUICulture.Name} {form}";
        if (forms.TryGetValue(key, out var known)) return known;
        _renderer ??= new HtmlRenderer(services, logs);
        var html = await _renderer.Dispatcher.InvokeAsync(async () =>
            (await _renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters()))).ToHtmlString());
        if (forms.Count >= MostForms) forms.Clear();
        return forms[key] = new MarkupString(html);
    }

    public ValueTask DisposeAsync() => _renderer?.DisposeAsync() ?? default;
}
