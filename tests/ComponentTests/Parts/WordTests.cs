using System.Collections;
using System.Globalization;
using System.Resources;
using Marketplace.Components.Resources;
using Marketplace.Storefront;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class WordTests
{
    public static TheoryData<string> Resources => ["Marketplace.Components.Resources.Words", "Marketplace.Storefront.Resources.ShopWords"];

    /// <summary>M67: no word is missing in either language, and both take the same values.</summary>
    [Theory]
    [MemberData(nameof(Resources))]
    public void Vietnamese_and_English_have_the_same_words(string name)
    {
        var isShop = name.Contains("Storefront", StringComparison.Ordinal);
        var words = new ResourceManager(name, isShop ? typeof(StorefrontModule).Assembly : typeof(Words).Assembly);
        var vietnamese = Read(words, CultureInfo.InvariantCulture);
        var english = Read(words, CultureInfo.GetCultureInfo("en"));
        vietnamese.Count.ShouldBeGreaterThan(30);
        english.Keys.ShouldBe(vietnamese.Keys, ignoreOrder: true);
        foreach (var (key, text) in vietnamese)
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            Places(english[key]).ShouldBe(Places(text), key);
        }
    }

    private static Dictionary<string, string> Read(ResourceManager words, CultureInfo culture) =>
        words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<char> Places(string text) => text.Zip(text.Skip(1)).Where(p => p.First == '{').Select(p => p.Second).Distinct().Order();
}
