using System.ComponentModel.DataAnnotations;
using Marketplace.SalesChannels.Reports;

namespace Marketplace.Monitor.Reports;

/// <summary>What a report is asked for, as typed.</summary>
public sealed class NewReportForm
{
    [StringLength(DrawReport.LongestTitle)] public string Title { get; set; } = "";

    [StringLength(10)] public string AsOf { get; set; } = "";

    /// <summary>As <see cref="ReportPlace.Text"/> writes it.</summary>
    [StringLength(10)] public string Place { get; set; } = "";

    [StringLength(40)] public string Plan { get; set; } = "";
}

/// <summary>What an officer does with a report, by the button that was pressed.</summary>
public sealed class SettleReportForm
{
    public const string Sign = "ky", Withdraw = "rut";

    [StringLength(10)] public string Step { get; set; } = "";

    /// <summary>Mark of the figures that stood on the page.</summary>
    [StringLength(64)] public string Seen { get; set; } = "";
}

/// <summary>An address to put on the list, or to take off it.</summary>
public sealed class ReaderForm
{
    [StringLength(254)] public string Address { get; set; } = "";

    [StringLength(254)] public string Remove { get; set; } = "";
}
