using System.ComponentModel.DataAnnotations;

namespace Marketplace.Mail;

/// <summary>Section "Mail". Without <see cref="Smtp"/> host letters become files.</summary>
public sealed class MailOptions
{
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@localhost.localdomain";

    public string FromName { get; set; } = "OCOP Hà Tĩnh";

    public SmtpOptions Smtp { get; set; } = new();
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>False only for a catcher on one's own machine: letters then travel unencrypted.</summary>
    public bool RequireTls { get; set; } = true;

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";
}
