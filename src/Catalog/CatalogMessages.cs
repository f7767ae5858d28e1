using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog;

/// <summary>Why a fact of the catalog is refused or warned of.</summary>
internal static class CatalogMessages
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.CatalogMessages", typeof(CatalogMessages).Assembly);

    public static Message ScoreAgainstStar { get; } = new(_texts, nameof(ScoreAgainstStar));
    public static Message AuthorityAgainstDate { get; } = new(_texts, nameof(AuthorityAgainstDate));
    public static Message NotSuccessor { get; } = new(_texts, nameof(NotSuccessor));
    public static Message PhoneNotRead { get; } = new(_texts, nameof(PhoneNotRead));

    public static Message NoSuchProducer { get; } = new(_texts, nameof(NoSuchProducer));
    public static Message NotADay { get; } = new(_texts, nameof(NotADay));
    public static Message HolidayEnds { get; } = new(_texts, nameof(HolidayEnds));

    public static Message TaxCodeLostZero(string whole) => new(_texts, nameof(TaxCodeLostZero), whole);

    public static Message PhoneLostZero(string whole) => new(_texts, nameof(PhoneLostZero), whole);
}
