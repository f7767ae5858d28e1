namespace Marketplace.Register;

/// <summary>Changes of the register itself.</summary>
public static class RegisterTopics
{
    /// <summary>Versions of facts were recorded: the programme's figures are computed from them.</summary>
    public const string Facts = "register.facts";
}
