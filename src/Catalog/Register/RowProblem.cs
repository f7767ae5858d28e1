using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Catalog.Register;

/// <summary>A refused or doubtful cell. <see cref="Line"/> is the physical line where the record starts, the header being 1.</summary>
public sealed record RowProblem(string File, int Line, string Column, Message Reason, bool IsWarning = false)
{
    /// <summary>"file:line: column: reason".</summary>
    public string ToString(CultureInfo culture) => string.Create(culture, $"{File}:{Line.ToString(CultureInfo.InvariantCulture)}: {Column}: {(IsWarning ? Reasons.Warning(Reason.Text(culture)).Text(culture) : Reason.Text(culture))}");
}
