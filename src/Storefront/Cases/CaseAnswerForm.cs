using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Cases;

/// <summary>The button that a buyer pressed on the page of a request.</summary>
public sealed class CaseAnswerForm
{
    public const string Take = "nhan";
    public const string Appeal = "nho-can-bo";
    public const string Withdraw = "rut-lai";

    [StringLength(20)] public string Answer { get; set; } = "";

    [StringLength(300)] public string Reason { get; set; } = "";
}
