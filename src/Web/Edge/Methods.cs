using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Marketplace.Web.Edge;

/// <summary>Which methods an address answers: whoever may GET may ask HEAD, and a page takes a form only when it reads one.</summary>
internal static class Methods
{
    public static TBuilder AnswerHead<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (Of(endpoint) is { } methods && methods.Contains(HttpMethods.Get)) Set(endpoint, [.. methods.Union([HttpMethods.Head])]);
        });
        return endpoints;
    }

    public static TBuilder TakeOnlyOwnForms<TBuilder>(this TBuilder pages) where TBuilder : IEndpointConventionBuilder
    {
        pages.Add(page =>
        {
            var component = page.Metadata.OfType<ComponentTypeMetadata>().LastOrDefault();
            if (component is not null && !ReadsForm(component.Type)) Set(page, [HttpMethods.Get, HttpMethods.Head]);
        });
        return pages;
    }

    private static bool ReadsForm(Type page) => page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Any(p => p.IsDefined(typeof(SupplyParameterFromFormAttribute)));

    private static IReadOnlyList<string>? Of(EndpointBuilder endpoint) => endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods;

    private static void Set(EndpointBuilder endpoint, string[] methods) => endpoint.Metadata.Add(new HttpMethodMetadata(methods));
}
