using Marketplace.Api.Products;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marketplace.Api.Documents;

/// <summary>Parameters are bound as text so that a bad value can be named; here stands what the text must look like.</summary>
internal sealed class ParameterForms : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
            parameter.Schema = FormOf(parameter.Name) ?? parameter.Schema;
        return Task.CompletedTask;
    }

    private static OpenApiSchema? FormOf(string? name) => name switch
    {
        "star" => Many(Whole(3, 5)),
        "page" => Whole(1, ProductQueryParameters.DeepestItem, 1),
        "size" => Whole(1, ProductQueryParameters.LargestSize, ProductQueryParameters.DefaultSize),
        "priceFrom" or "priceTo" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" },
        "inStock" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        "sort" => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = ["relevance", "price", "-price", "newest", "best", "rating"],
            Default = "relevance",
        },
        "q" => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = ProductQueryParameters.LongestText },
        _ => null,
    };

    private static OpenApiSchema Many(OpenApiSchema one) => new() { Type = JsonSchemaType.Array, Items = one };

    private static OpenApiSchema Whole(int least, int most, int? absent = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = absent,
    };
}
