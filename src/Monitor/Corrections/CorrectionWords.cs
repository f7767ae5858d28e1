using Marketplace.Catalog.Corrections;
using Marketplace.Components;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Corrections;

/// <summary>A report in words.</summary>
internal static class CorrectionWords
{
    private const int Shown = 160;

    public static string Name(CorrectionLine line) => line.Name.Length > 0 ? line.Name : MonitorWords.CorrectionOfSite;

    public static string Kind(SubjectKind kind) => kind switch
    {
        SubjectKind.Product => MonitorWords.AboutProduct,
        SubjectKind.Producer => MonitorWords.AboutProducer,
        SubjectKind.Certificate => MonitorWords.AboutCertificate,
        SubjectKind.Other => MonitorWords.AboutOther,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Start(string wrong)
    {
        if (wrong.Length <= Shown) return wrong;
        var end = char.IsHighSurrogate(wrong[Shown - 1]) ? Shown - 1 : Shown;
        return wrong[..end].TrimEnd() + "…";
    }

    /// <summary>Whole days from the first on, else whole hours.</summary>
    public static string Age(TimeSpan age) => age.TotalDays >= 1
        ? Labels.Format(MonitorWords.AgeDays, Labels.Number((long)age.TotalDays))
        : Labels.Format(MonitorWords.AgeHours, Labels.Number((long)age.TotalHours));
}
