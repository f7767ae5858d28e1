using System.ComponentModel.DataAnnotations;

namespace Marketplace.AccountHead.Pages;

/// <summary>The button that was pressed: the kind of letters that stops, or comes again.</summary>
public sealed class NoticeForm
{
    [StringLength(30)] public string Stop { get; set; } = "";

    [StringLength(30)] public string Resume { get; set; } = "";
}
