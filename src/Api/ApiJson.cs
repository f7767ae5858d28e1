using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Api.Certificates;
using Marketplace.Api.Producers;
using Marketplace.Api.Products;
using Marketplace.Api.Programme;
using Marketplace.Search;

namespace Marketplace.Api;

/// <summary>Shapes of the API, serialised without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ProductList))]
[JsonSerializable(typeof(ProductAnswer))]
[JsonSerializable(typeof(ProducerAnswer))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(CertificateAnswer))]
[JsonSerializable(typeof(ProgrammeAnswer))]
[JsonSerializable(typeof(BreakdownAnswer))]
[JsonSerializable(typeof(SeriesAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
