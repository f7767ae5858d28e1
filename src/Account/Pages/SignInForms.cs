using System.ComponentModel.DataAnnotations;

namespace Marketplace.AccountHead.Pages;

public sealed class PasswordForm
{
    [StringLength(254)] public string? Email { get; set; }

    [StringLength(200)] public string? Password { get; set; }
}

public sealed class CodeForm
{
    [StringLength(20)] public string? Code { get; set; }
}

public sealed class EnrolForm
{
    [StringLength(1_000)] public string? Ticket { get; set; }

    [StringLength(200)] public string? Password { get; set; }

    [StringLength(20)] public string? Code { get; set; }
}
