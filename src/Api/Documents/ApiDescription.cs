using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.OpenApi;

namespace Marketplace.Api.Documents;

/// <summary>Title, address and what a caller must know before the first call.</summary>
internal sealed class ApiDescription(IConfiguration configuration) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "OCOP Marketplace of Hà Tĩnh",
            Version = "v1",
            Description = """
                Products, producers and certificates of the OCOP programme, read only and open to all.
                Prices are whole đồng. Dates are calendar dates of Asia/Ho_Chi_Minh; ends are exclusive.
                Refused parameters are answered by 400 and application/problem+json that names them.
                What carries isSample is demonstration data.
                """,
        };
        // Never the host that was asked: whoever asks chooses that.
        var address = configuration["Site:BaseUrl"]?.TrimEnd('/');
        document.Servers = [new OpenApiServer { Url = string.IsNullOrEmpty(address) ? "/" : address }];
        return Task.CompletedTask;
    }
}
