using System.ComponentModel.DataAnnotations;

namespace Marketplace.Mail;

/// <summary>Section "Operator": who runs this site.</summary>
public sealed class OperatorOptions
{
    /// <summary>Where letters to the operator go; empty = none are written.</summary>
    [OptionalEmail]
    public string Email { get; set; } = "";
}

/// <summary>Empty, or one address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionalEmailAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || new EmailAddressAttribute().IsValid(value);
}
