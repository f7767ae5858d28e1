namespace Marketplace.BackOffice.Onboarding;

/// <summary>Addresses of who a producer is.</summary>
public static class OnboardingPaths
{
    public const string All = "/ban-hang/co-so";
    public const string New = All + "/moi";

    public static string Claim(string producerCode) => $"{All}/nhan/{Uri.EscapeDataString(producerCode)}";
}
