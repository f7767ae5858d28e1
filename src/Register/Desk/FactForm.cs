using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Marketplace.Register;

/// <summary>A fact of any kind as an officer types it; what a kind has no column for says nothing.</summary>
public sealed class FactForm
{
    public const int LongestCode = 64, LongestName = 200, LongestText = 300, LongestCodes = 2000, LongestReason = 500;

    private static readonly Dictionary<string, PropertyInfo> _fields = typeof(FactForm).GetProperties()
        .Where(p => p.PropertyType == typeof(string)).ToDictionary(p => p.Name);

    [StringLength(LongestCode)] public string Code { get; set; } = "";

    [StringLength(LongestName)] public string Name { get; set; } = "";

    /// <summary>A word of the register: type of a producer, result of an inspection.</summary>
    [StringLength(20)] public string Kind { get; set; } = "";

    /// <summary>First day, as date fields send it.</summary>
    [StringLength(10)] public string From { get; set; } = "";

    /// <summary>First day after; empty = open.</summary>
    [StringLength(10)] public string To { get; set; } = "";

    [StringLength(10)] public string CommuneCode { get; set; } = "";

    [StringLength(10)] public string LegacyCommuneCode { get; set; } = "";

    [StringLength(10)] public string AreaCode { get; set; } = "";

    [StringLength(LongestText)] public string Address { get; set; } = "";

    [StringLength(60)] public string Phone { get; set; } = "";

    [StringLength(40)] public string TaxCode { get; set; } = "";

    [StringLength(LongestName)] public string RegistrationNo { get; set; } = "";

    [StringLength(LongestCodes)] public string ProductCodes { get; set; } = "";

    /// <summary>Why it is corrected; of a new fact it says nothing.</summary>
    [StringLength(LongestReason)] public string Reason { get; set; } = "";

    /// <summary>Which version the person has before them (<see cref="KnownFact.Seen"/>).</summary>
    [StringLength(40)] public string Seen { get; set; } = "";

    /// <summary>"void" = it never was; else it is recorded.</summary>
    [StringLength(10)] public string Act { get; set; } = "";

    /// <summary>Answers to the kind's checklist.</summary>
    public List<CheckAnswer> Checks { get; set; } = [];

    /// <param name="field">Name of a property.</param>
    public string Value(string field) => (string?)_fields[field].GetValue(this) ?? "";

    /// <param name="field">Name of a property.</param>
    public void SetValue(string field, string value) => _fields[field].SetValue(this, value);
}

/// <summary>One line of a checklist as answered: a code of reference data and a word.</summary>
public sealed class CheckAnswer
{
    public string Code { get; set; } = "";

    public string Answer { get; set; } = "";
}
