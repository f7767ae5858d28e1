using System.Globalization;
using System.Text.Json;
using Shouldly;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>The part of schema.org that the shop speaks: what each type must and may say, and what its values are.</summary>
internal static class StructuredFacts
{
    private sealed record Form(string[] Needed, Dictionary<string, Func<JsonElement, bool>> Values);

    private static readonly Dictionary<string, Form> _forms = new()
    {
        ["Product"] = new(["name", "sku", "url"], new()
        {
            ["name"] = Text, ["sku"] = Text, ["url"] = Address, ["description"] = Text, ["brand"] = Is("Organization"), ["image"] = Each(Address),
            ["offers"] = Each(Is("Offer")), ["hasCertification"] = Is("Certification"),
        }),
        ["Offer"] = new(["price", "priceCurrency", "availability", "url"], new()
        {
            ["name"] = Text, ["price"] = v => v.ValueKind == JsonValueKind.Number && v.GetInt64() > 0, ["priceCurrency"] = v => v.GetString() == "VND",
            ["url"] = Address,
            ["availability"] = v => v.GetString() is "https://schema.org/InStock" or "https://schema.org/OutOfStock", ["seller"] = Is("Organization"),
        }),
        ["Certification"] = new(["name", "certificationIdentification", "issuedBy", "validFrom", "expires", "certificationStatus", "url"], new()
        {
            ["name"] = Text, ["certificationIdentification"] = Text, ["issuedBy"] = Is("Organization"), ["validFrom"] = Day, ["expires"] = Day,
            ["url"] = Address,
            ["certificationStatus"] = v => v.GetString() == "https://schema.org/CertificationActive", ["certificationRating"] = Is("Rating"),
        }),
        ["Rating"] = new(["ratingValue", "bestRating", "worstRating"],
            new()
            {
                ["ratingValue"] = v => v.GetInt32() is >= 3 and <= 5, ["bestRating"] = v => v.GetInt32() == 5, ["worstRating"] = v =>
            v.GetInt32() == 3
            }),
        ["AggregateRating"] = new(["ratingValue", "reviewCount"],
            new() { ["ratingValue"] = v => v.GetDecimal() is >= 1 and <= 5, ["reviewCount"] = v => v.GetInt32() > 0 }),
        ["Organization"] = new(["name"], new()
        {
            ["name"] = Text, ["url"] = Address, ["logo"] = Address, ["identifier"] = Text, ["telephone"] = Text,
            ["taxID"] = Text,
            ["address"] = Is("PostalAddress")
        }),
        ["PostalAddress"] = new(["addressCountry"],
            new() { ["streetAddress"] = Text, ["addressRegion"] = Text, ["addressCountry"] = v => v.GetString() == "VN" }),
        ["BreadcrumbList"] = new(["itemListElement"], new() { ["itemListElement"] = Each(Is("ListItem")) }),
        ["ListItem"] = new(["position", "name"], new() { ["position"] = v => v.GetInt32() > 0, ["name"] = Text, ["item"] = Address }),
    };

    /// <summary>All objects of a page that have a type, also those inside others, each held against its form.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FactsAsync(this HttpClient browser, string path)
    {
        var facts = new List<JsonElement>();
        foreach (var script in (await browser.PageAsync(path)).QuerySelectorAll("script[type='application/ld+json']"))
        {
            var fact = JsonDocument.Parse(script.TextContent).RootElement;
            fact.GetProperty("@context").GetString().ShouldBe("https://schema.org", path);
            Collect(fact, facts);
        }
        foreach (var fact in facts) Hold(fact);
        return facts;
    }

    public static string TypeOf(this JsonElement fact) => fact.GetProperty("@type").GetString()!;

    private static void Hold(JsonElement fact)
    {
        var form = _forms.GetValueOrDefault(fact.TypeOf()).ShouldNotBeNull(fact.ToString());
        fact.EnumerateObject().Select(p => p.Name).ShouldBeUnique(fact.ToString());
        foreach (var name in form.Needed) fact.TryGetProperty(name, out _).ShouldBeTrue($"{name} is missing: {fact}");
        foreach (var property in fact.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
            (form.Values.GetValueOrDefault(property.Name)?.Invoke(property.Value) ?? false).ShouldBeTrue($"{property.Name} is not what it should be: {fact}");
    }

    private static void Collect(JsonElement element, List<JsonElement> into)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Collect(item, into);
        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("@type", out _)) into.Add(element);
        foreach (var property in element.EnumerateObject()) Collect(property.Value, into);
    }

    private static bool Text(JsonElement value) => value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static bool Address(JsonElement value) => Text(value) && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps;

    private static bool Day(JsonElement value) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
        out _);

    private static Func<JsonElement, bool> Is(string type) => value => value.ValueKind == JsonValueKind.Object && value.TypeOf() == type;

    private static Func<JsonElement, bool> Each(Func<JsonElement, bool> one) => value => value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() > 0 && value.EnumerateArray().All(one);
}
