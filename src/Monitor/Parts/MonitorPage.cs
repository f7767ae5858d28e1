using Marketplace.Components;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Monitor.Parts;

/// <summary>What every page of the province has: the question in its address, and links that carry it on.</summary>
public abstract class MonitorPage : LoadedPage
{
    private MonitorQuery? _query;

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    [Inject] protected Site Site { get; set; } = default!;

    [Inject] protected Targets Targets { get; set; } = default!;

    protected MonitorQuery Query => _query ??= MonitorQuery.Read(Http.Request.Query, Site.Today, Targets);

    protected CancellationToken Cancel => Http.RequestAborted;

    protected string Link(string path) => Site.Link(Query.Link(path));

    protected string Link(string path, string name, string? value) => Site.Link(Query.With(name, value).Link(path));

    protected override Task BeginAsync()
    {
        if (Query.Problems.Count > 0) Http.SetPageStatus(StatusCodes.Status400BadRequest);
        return LoadAsync();
    }
}
