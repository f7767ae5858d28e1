using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Producers;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>Lists of named producers and products, for officers: only what their areas allow, as on the pages. No contacts.</summary>
public sealed class ProducersExport(
    ListProducers listProducers, ListProducts listProducts, GetNearestToTarget getNearest, GeographyBook geography, ExportNotes notes)
{
    public const string Producers = "chu-the", Products = "san-pham", Missing = "con-thieu";

    private static readonly PageOf _all = new(1, null);

    private static IReadOnlyList<string> Who =>
    [
        MonitorWords.ColCode, MonitorWords.ColProducer, MonitorWords.TypeLabel, MonitorWords.ByArea, MonitorWords.ByCommune,
        MonitorWords.ColValidProducts,
    ];

    public async Task<ExportTable> ProducersAsync(MonitorQuery query, CancellationToken cancel)
    {
        var list = await listProducers.ExecuteAsync(query.Programme, ListFilters.Producers(query), _all, cancel);
        IReadOnlyList<string> head =
            [.. Who, MonitorWords.ColBand, MonitorWords.ColEvidence, MonitorWords.ColChannel, MonitorWords.NoteSamples];
        var about = await notes.OfOwnAsync(MonitorWords.ProducersTitle, query, "T6", cancel);
        return new(Producers, MonitorWords.ProducersTitle, head, [.. list.Rows.Select(Row)], about);
    }

    public async Task<ExportTable> MissingAsync(MonitorQuery query, CancellationToken cancel)
    {
        var list = (await getNearest.ExecuteAsync(query.Programme, _all, cancel)).Producers;
        IReadOnlyList<string> head =
            [.. Who, MonitorWords.ColNextStep, MonitorWords.ColChannel, MonitorWords.ColCheckedOn, MonitorWords.NoteSamples];
        var about = await notes.OfOwnAsync(MonitorWords.NearestTitle, query, "T6", cancel);
        return new(Missing, MonitorWords.NearestTitle, head, [.. list.Rows.Select(Row)], about);
    }

    public async Task<ExportTable> ProductsAsync(MonitorQuery query, CancellationToken cancel)
    {
        var list = await listProducts.ExecuteAsync(query.Programme, ListFilters.Products(query), _all, cancel);
        IReadOnlyList<string> head =
        [
            MonitorWords.ColCode, MonitorWords.ColProduct, MonitorWords.ColProducerCode, MonitorWords.ColProducer, MonitorWords.StarLabel,
            MonitorWords.ColState, MonitorWords.ColIssuedOn, MonitorWords.ColEndsOn,
        ];
        var about = await notes.OfOwnAsync(MonitorWords.ProductsTitle, query, "T1", cancel);
        return new(Products, MonitorWords.ProductsTitle, head, [.. list.Rows.Select(Row)], about);
    }

    private IReadOnlyList<object?> Row(ListedProducer p) =>
    [
        .. About(p), KindWords.Of(p.Band), p.Evidence is { } e ? KindWords.Of(e) : null, string.Join(", ", p.Kinds.Select(KindWords.Of)), Sample(p),
    ];

    private IReadOnlyList<object?> Row(NearProducer n) =>
        [.. About(n.Producer), KindWords.Of(n.Step), n.Kind is { } k ? KindWords.Of(k) : null, n.CheckedOn, Sample(n.Producer)];

    private static IReadOnlyList<object?> Row(CertifiedProduct p) =>
        [p.Code, p.Name, p.ProducerCode, p.ProducerName, p.Star, KindWords.Of(p.State), p.IssuedOn, p.EndsOn];

    private object?[] About(ListedProducer p) =>
    [
        p.Code, p.Name, Labels.ProducerType(p.Type), Labels.Area(geography.Area(p.Area)), Labels.Unit(geography.Commune(p.Commune)), p.Valid,
    ];

    private static string? Sample(ListedProducer p) => p.IsSample ? MonitorWords.Yes : null;
}
