using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Api.Programme;

/// <summary>
/// Figures may be cached by anybody and are asked about every time: the tag moves with the data, with the day in Vietnam and with the
/// release, so that a correction is seen at once and an unchanged figure costs a 304. Staff, who see small cells too, get theirs alone.
/// </summary>
internal sealed class Revalidation(IDataVersion data, TimeProvider clock) : IEndpointFilter
{
    private static readonly string _release = typeof(Revalidation).Module.ModuleVersionId.ToString("N")[..8];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<ICurrentUser>().IsStaff)
        {
            http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
            return await next(context);
        }
        var version = data.Of(RegisterTopics.Facts);
        var tag = new EntityTagHeaderValue($"\"{version}-{clock.VietnamToday():yyyyMMdd}-{_release}\"", isWeak: true);
        if (version != IDataVersion.None && http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var answer = await next(context);
        if (answer is IStatusCodeHttpResult { StatusCode: not (null or StatusCodes.Status200OK) }) return answer;
        if (version != IDataVersion.None) http.Response.GetTypedHeaders().ETag = tag;
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        return answer;
    }
}
