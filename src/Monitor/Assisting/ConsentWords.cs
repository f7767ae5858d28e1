using Marketplace.Accounts.Assistance;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Assisting;

internal static class ConsentWords
{
    public static string Of(ConsentWay way) => AssistWords.ResourceManager.GetString($"Way_{way}", AssistWords.Culture) ?? way.ToString();
}
