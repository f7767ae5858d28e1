using System.ComponentModel.DataAnnotations;

namespace Marketplace.AccountHead.Pages;

/// <summary>A page with nothing to type: its button is all.</summary>
public sealed class NoFieldsForm;

public sealed class ForgottenForm
{
    [StringLength(254)] public string Email { get; set; } = "";
}

public sealed class NewPasswordForm
{
    [StringLength(200)] public string Password { get; set; } = "";
}

/// <summary>Which session to end; all of them when the other button was pressed.</summary>
public sealed class SessionsForm
{
    [StringLength(40)] public string End { get; set; } = "";

    [StringLength(10)] public string Everywhere { get; set; } = "";
}

public sealed class ShownPasskeyForm
{
    /// <summary>What the browser showed, as JSON; empty where it cannot.</summary>
    [StringLength(8000)] public string Credential { get; set; } = "";
}
