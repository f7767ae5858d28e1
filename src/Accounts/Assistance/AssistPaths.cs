using Marketplace.Accounts.SignIn;

namespace Marketplace.Accounts.Assistance;

/// <summary>Addresses that letters and both heads name.</summary>
public static class AssistPaths
{
    /// <summary>Where a producer's owner sees consents and what was done by them.</summary>
    public const string Owner = SignInPaths.Work + "/lam-thay";

    /// <summary>POST: the officer acts for nobody any more.</summary>
    public const string End = Owner + "/ket-thuc";

    /// <summary>Of the officers' page of a producer.</summary>
    public static string Officer(string producer) => $"{SignInPaths.Home}/chu-the/{Uri.EscapeDataString(producer)}/lam-thay";
}
