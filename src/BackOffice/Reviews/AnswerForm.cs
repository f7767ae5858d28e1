using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Reviews;

/// <summary>What the producer answers.</summary>
public sealed class AnswerForm
{
    [StringLength(1000)] public string Words { get; set; } = "";
}
