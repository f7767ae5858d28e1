using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Transfers;

/// <summary>A bank's statement as a file.</summary>
public sealed class StatementForm
{
    public IFormFile? File { get; set; }
}

/// <summary>What was decided about a credit that paid nothing by itself.</summary>
public sealed class SettleForm
{
    /// <summary>Empty = it is for none.</summary>
    [StringLength(40)] public string OrderNumber { get; set; } = "";

    [StringLength(300)] public string Note { get; set; } = "";
}

/// <summary>Money that the seller saw on the account. As typed.</summary>
public sealed class ByHandForm
{
    [StringLength(20)] public string AmountVnd { get; set; } = "";

    [StringLength(64)] public string BankReference { get; set; } = "";

    /// <summary>Vietnamese time, yyyy-MM-ddTHH:mm, as browsers send it.</summary>
    [StringLength(19)] public string PaidAt { get; set; } = "";
}
