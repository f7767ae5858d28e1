using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Api.Certificates;
using Marketplace.Api.Documents;
using Marketplace.Api.Producers;
using Marketplace.Api.Products;
using Marketplace.Api.Programme;
using Marketplace.Api.Suggestions;
using Marketplace.Api.Webhooks;
using Marketplace.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Api;

/// <summary>The public API under /api/v1, by noun, and its description at /openapi/v1.json.</summary>
public static class ApiModule
{
    internal const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddScoped<ProductItems>();
        services.AddScoped<RowLabels>();
        services.AddCors();
        services.ConfigureHttpJsonOptions(o =>
        {
            // Vietnamese stays readable; what HTML could mistake for markup is still escaped.
            o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.AddOpenApi("v1", o =>
        {
            // Everything that answers GET answers HEAD alike; saying so twice would give two operations one name.
            o.ShouldInclude = operation =>
                operation.HttpMethod == HttpMethods.Get && operation.RelativePath!.StartsWith(Root.TrimStart('/'), StringComparison.Ordinal);
            o.AddDocumentTransformer<ApiDescription>();
            o.AddOperationTransformer<ParameterForms>();
        });
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/v1.json").AllowAnonymous().RequireCors(Everybody);
        var api = app.MapGroup(Root).AllowAnonymous().RequireCors(Everybody).ProducesProblem(StatusCodes.Status500InternalServerError);
        api.MapGet("/products", ListProducts.ExecuteAsync).WithTags("Products").WithName("ListProducts").RequireRateLimiting(Limited.Search)
            .WithSummary("Products by words, place, star, group, type and price, with the counts of every facet.");
        api.MapGet("/products/{id}", ShowProduct.ExecuteAsync).WithTags("Products").WithName("ShowProduct")
            .WithSummary("One product with its producer, certificates, packs and pictures.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        api.MapGet("/suggest", ListSuggestions.ExecuteAsync).WithTags("Search").WithName("ListSuggestions").RequireRateLimiting(Limited.Search)
            .WithSummary("Products, producers, categories and places that begin as typed.");
        api.MapGet("/producers/{id}", ShowProducer.ExecuteAsync).WithTags("Producers").WithName("ShowProducer")
            .WithSummary("One producer and what it lists; a code that was merged leads to the one that lives on.")
            .Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/certificates/{code}", ShowCertificate.ExecuteAsync).WithTags("Certificates").WithName("ShowCertificate")
            .WithSummary("One certificate, its state today and its product.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapProgramme();
        app.MapWebhooks();
        app.MapGet("/api/{**rest}", () => Problems.NotFound("address")).AllowAnonymous().RequireCors(Everybody).ExcludeFromDescription();
        return app;
    }

    /// <summary>Pages of any site may read, without anybody's cookies.</summary>
    private static void Everybody(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter);
}
