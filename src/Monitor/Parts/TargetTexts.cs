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

    public static string Denominator(this Target target) =>
        English && target.DenominatorVi.Length > 0 ? Word("Denominator", target.Code) ?? target.DenominatorVi : target.DenominatorVi;

    /// <summary>What is left out, and why.</summary>
    public static string Exclusions(this Target target) => Word("Exclusion", target.Code) ?? "";

    public static string Unit(this Target target) => English ? Word("Unit", target.Code) ?? target.Unit : target.Unit;

    /// <summary>"≥ 50 %", "≥ 300 sản phẩm".</summary>
    public static string Goal(this Target target) =>
        Labels.Format(target.Kind == TargetKind.Percent ? MonitorWords.GoalPercent : MonitorWords.GoalCount, target.Value, target.Unit());

    /// <summary>"31 / 78"; a count of its own "24".</summary>
    public static string Counts(this TargetFigure target) => target switch
    {
        { IsHidden: true } => MonitorWords.SmallCell,
        { Numerator: null } => "–",
        { Denominator: null } => Labels.Number(target.Numerator.Value),
        _ => $"{Labels.Number(target.Numerator.Value)} / {Labels.Number(target.Denominator.Value)}",
    };

    public static string Percent(this TargetFigure target) =>
        target is { Target.Kind: TargetKind.Percent, Numerator: { } n, Denominator: { } m } ? Share.Percent(n, m) : "";

    /// <summary>Where the things counted are listed, for officers: path and question.</summary>
    public static (string Path, MonitorQuery List) ListOf(MonitorQuery query, string code) => code switch
    {
        "T1" => (Paths.Products, query.Bare.With(PageNames.State, "valid")),
        "T2a" => (Paths.Products, query.Bare.With(PageNames.State, "valid").With(MonitorQuery.Star, "4")),
        "T2b" => (Paths.Products, query.Bare.With(PageNames.State, "valid").With(MonitorQuery.Star, "5")),
        "T3a" => (Paths.Producers, query.Bare.With(MonitorQuery.Type, "htx")),
        "T3b" => (Paths.Producers, query.Bare.With(MonitorQuery.Type, "dnnvv")),
        "T4" => (Paths.Villages, query.Bare.With(PageNames.Counting, "1")),
        "T5" => (Paths.Producers, query.Bare.With(PageNames.Green, "1")),
        "T7" => (Paths.Points, query.Bare.With(PageNames.Counting, "1")),
        _ => (Paths.Producers, query.Bare.With(PageNames.Band, "verified")),
    };

    private static string? Word(string what, string code) => MonitorWords.ResourceManager.GetString(what + code, CultureInfo.CurrentUICulture);
}
