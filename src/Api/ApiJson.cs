using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Api.Certificates;
using Marketplace.Api.Producers;
using Marketplace.Api.Products;

namespace Marketplace.Api;

/// <summary>Shapes of the API, serialised without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ProductAnswer))]
[JsonSerializable(typeof(ProducerAnswer))]
[JsonSerializable(typeof(CertificateAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
