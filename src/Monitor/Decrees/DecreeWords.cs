using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Decrees;

internal static class DecreeWords
{
    public static string Of(DecreeState state) => state switch
    {
        DecreeState.Entered => DecreeTexts.Entered,
        DecreeState.Applied => DecreeTexts.Applied,
        DecreeState.TakenBack => DecreeTexts.TakenBack,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
