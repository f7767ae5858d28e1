using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Assignments;

/// <summary>What the reader does with a step, by the button that was pressed.</summary>
public sealed class AssignmentForm
{
    public const string SayDone = "xong";
    public const string Withdraw = "rut";

    [StringLength(20)] public string Act { get; set; } = "";

    [StringLength(300)] public string Words { get; set; } = "";
}

/// <summary>Steps to give; which ones stands in the boxes that are ticked.</summary>
public sealed class AssignForm
{
    /// <summary>Field of the boxes.</summary>
    public const string Chosen = nameof(Chosen);

    /// <summary>An account.</summary>
    [StringLength(36)] public string AssignTo { get; set; } = "";

    [StringLength(10)] public string DueOn { get; set; } = "";

    [StringLength(300)] public string Note { get; set; } = "";
}
