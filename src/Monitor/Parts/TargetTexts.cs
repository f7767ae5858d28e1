using System.Globalization;
using Marketplace.Components;
using Marketplace.Components.Charts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>A target's name, figures and definition in the reader's words. Vietnamese ones are the register's data.</summary>
public static class TargetTexts
{
    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Name(this Target target) => English ? Word("Name", target.Code) ?? target.NameVi : target.NameVi;

    public static string Numerator(this Target target) => English ? Word("Numerator", target.Code) ?? target.NumeratorVi : target.NumeratorVi;

    public static string Denominator(this Target target) => English && target.DenominatorVi.Length > 0 ? Word("Denominator", target.Code) ?? target.DenominatorVi : target.DenominatorVi;

    /// <summary>What is left out, and why.</summary>
    public static string Exclusions(this Target target) => Word("Exclusion", target.Code) ?? "";

    public static string Unit(this Target target) => English ? Word("Unit", target.Code) ?? target.Unit : target.Unit;

    /// <summary>"≥ 50 %", "≥ 300 sản phẩm".</summary>
    public static string Goal(this Target target) => Labels.Format(target.Kind == TargetKind.Percent ? MonitorWords.GoalPercent : MonitorWords.GoalCount, target.Value, target.Unit());

    /// <summary>"31 / 78"; a count of its own "24".</summary>
    public static string Counts(this TargetFigure target) => target switch
    {
        { Numerator: null } => "–",
        { Denominator: null } => Labels.Number(target.Numerator.Value),
        _ => $"{Labels.Number(target.Numerator.Value)} / {Labels.Number(target.Denominator.Value)}",
    };

    public static string Percent(this TargetFigure target) =>
        target is { Target.Kind: TargetKind.Percent, Numerator: { } n, Denominator: { } m } ? Share.Percent(n, m) : "";

    /// <summary>Where the things counted are listed, for officers.</summary>
    public static string ListOf(MonitorQuery query, string code) => code switch
    {
        "T1" => query.Bare.With("state", "valid").Same(Paths.Products),
        "T2a" => query.Bare.With("state", "valid").With(MonitorQuery.Star, "4").Same(Paths.Products),
        "T2b" => query.Bare.With("state", "valid").With(MonitorQuery.Star, "5").Same(Paths.Products),
        "T3a" => query.Bare.With(MonitorQuery.Type, "htx").Same(Paths.Producers),
        "T3b" => query.Bare.With(MonitorQuery.Type, "dnnvv").Same(Paths.Producers),
        "T4" => query.Link(Paths.Villages),
        "T5" => query.Bare.With("green", "1").Same(Paths.Producers),
        "T7" => query.Link(Paths.Points),
        _ => query.Bare.With("band", "verified").Same(Paths.Producers),
    };

    private static string? Word(string what, string code) => MonitorWords.ResourceManager.GetString(what + code, CultureInfo.CurrentUICulture);
}
