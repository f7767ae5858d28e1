using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Assistance;

namespace Marketplace.Monitor.Assisting;

/// <summary>A consent to record, or the button that was pressed of one that runs.</summary>
public sealed class AssistForm
{
    [StringLength(ConsentForm.LongestName)] public string GivenBy { get; set; } = "";

    [StringLength(12)] public string Way { get; set; } = "";

    [StringLength(10)] public string GivenOn { get; set; } = "";

    [StringLength(10)] public string LastDay { get; set; } = "";

    public Guid? Start { get; set; }

    public Guid? Withdraw { get; set; }
}
