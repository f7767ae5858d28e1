using System.Text.Json.Nodes;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>Places and the other things that hold on a day, as questions.</summary>
internal sealed class ElasticPlaces(ElasticMapping mapping, string day)
{
    public JsonObject Areas(IReadOnlyList<string> codes) => JsonQuery.On("area", codes, mapping.AreaValues, day);

    public JsonObject Communes(IReadOnlyList<string> codes) => JsonQuery.On("commune", codes, mapping.CommuneValues, day);

    public JsonObject OldCommunes(IReadOnlyList<string> codes) => JsonQuery.On("old_commune", codes, mapping.OldCommuneValues, day);

    public JsonObject Types(IReadOnlyList<string> codes) => JsonQuery.On("type", codes, ElasticMapping.TypeValues, day);

    public JsonObject Stars(IEnumerable<string> stars) =>
        JsonQuery.Or([.. stars.Where(ElasticMapping.StarValues.Contains).Select(s => JsonQuery.Term($"star_days.{s}", day))]);

    public JsonObject In(PlaceMatch place) => JsonQuery.Or([.. new[]
    {
        place.Areas.Count > 0 ? Areas(place.Areas) : null, place.Communes.Count > 0 ? Communes(place.Communes) : null, place.OldCommunes.Count > 0
            ? OldCommunes(place.OldCommunes) : null,
    }.OfType<JsonObject>()]);

    public JsonObject Inside(PlaceFilter filter) => filter.Names.Count == 0 || filter.Place.Around.Count == 0 ? In(filter.Place) : JsonQuery.Or(
        In(filter.Place),
        JsonQuery.And(
            JsonQuery.Or([.. filter.Names.Select(n => JsonQuery.Term(TermField.Name.Of(n), n.Terms[0]))]),
            Areas(filter.Place.Around), OldCommunes([Catalog.Listings.ListedFacts.Unknown])));
}
