using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Api;

/// <summary>What is wrong with a parameter, read behind its name. The API speaks English alone.</summary>
internal static class ApiRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Api.ApiTexts", typeof(ApiRefusals).Assembly);

    public static Message NotAmongResults { get; } = Of(nameof(NotAmongResults));
    public static Message AbovePriceTo { get; } = Of(nameof(AbovePriceTo));
    public static Message TooDeep { get; } = Of(nameof(TooDeep));
    public static Message NotAnId { get; } = Of(nameof(NotAnId));
    public static Message AfterAndPage { get; } = Of(nameof(AfterAndPage));
    public static Message Malformed { get; } = Of(nameof(Malformed));
    public static Message NotAPrice { get; } = Of(nameof(NotAPrice));
    public static Message NotABoolean { get; } = Of(nameof(NotABoolean));
    public static Message NotAnOrder { get; } = Of(nameof(NotAnOrder));
    public static Message FromAfterTo { get; } = Of(nameof(FromAfterTo));
    public static Message NotAMonth { get; } = Of(nameof(NotAMonth));
    public static Message NotADate { get; } = Of(nameof(NotADate));
    public static Message NotAnInstant { get; } = Of(nameof(NotAnInstant));

    public static Message TooLong(int most) => Of(nameof(TooLong), most);

    public static Message NotWithin(int least, int most) => Of(nameof(NotWithin), least, most);

    public static Message TooManyMonths(int most) => Of(nameof(TooManyMonths), most);

    public static Message NotOneOf(IEnumerable<string> words) => Of(nameof(NotOneOf), string.Join(" or ", words));

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
