using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.SignIn;

/// <summary>What the password and the code form share.</summary>
public abstract class SignInForm : ComponentBase
{
    public const string TooMany = "429";

    /// <summary>Null = nothing went wrong yet.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Local path to go to afterwards.</summary>
    [Parameter] public string Back { get; set; } = "";
}
