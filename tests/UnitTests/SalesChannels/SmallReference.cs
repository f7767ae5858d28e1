using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>
/// A small province: 13 areas; old communes 18001 (in 436), 18002 and 18003 (437), 18004 (439); communes of today 18101 (was 18001),
/// 18102 (18002 and a part of 18003: all in 437) and 18103 (a part of 18003, and 18004: mixes two districts).
/// </summary>
internal static class SmallReference
{
    public static IReadOnlyList<string> Areas { get; } = ["436", "437", "439", "440", "441", "442", "443", "444", "445", "446", "447", "448", "449"];

    public static ProgrammeReference Shipped { get; } = Of(Kinds());

    public static ProgrammeReference Of(IReadOnlyList<ChannelRule> kinds, IReadOnlyList<Target>? targets = null) =>
        new(Geography(), Classification(), new ChannelRules(kinds), new Targets(targets ?? Targets()));

    /// <summary>As shipped: a pass is good for 365 days in shops and 90 online; "other" is not modern.</summary>
    public static List<ChannelRule> Kinds() =>
    [
        Kind(ChannelKind.Supermarket, ChannelBreadth.Narrow, 365), Kind(ChannelKind.ConvenienceStore, ChannelBreadth.Narrow, 365),
        Kind(ChannelKind.Ecommerce, ChannelBreadth.Narrow, 90), Kind(ChannelKind.Website, ChannelBreadth.Wide, 90),
        Kind(ChannelKind.Facebook, ChannelBreadth.Wide, 90), Kind(ChannelKind.Zalo, ChannelBreadth.Wide, 90),
        Kind(ChannelKind.Other, ChannelBreadth.None, 90, isModern: false),
    ];

    public static ChannelRule Kind(ChannelKind kind, ChannelBreadth breadth, int days, bool isModern = true, string? from = null) => new()
    {
        Kind = kind, NameVi = kind.Code(), NameEn = kind.Code(), IsModern = isModern, Breadth = breadth, WindowDays = days,
        ValidFrom = from is null ? DateOnly.MinValue : SmallRegister.Day(from), Sort = (int)kind,
    };

    public static List<Target> Targets() =>
    [
        Target("T1", TargetKind.Count, 300), Target("T2a", TargetKind.Percent, 20), Target("T2b", TargetKind.Percent, 5), Target("T3a", TargetKind.Percent, 40),
        Target("T3b", TargetKind.Percent, 30), Target("T4", TargetKind.Percent, 50), Target("T5", TargetKind.Percent, 30), Target("T6", TargetKind.Percent, 50),
        Target("T7", TargetKind.Count, 13),
    ];

    public static Target Target(
        string code, TargetKind kind, int value, string plan = "KH-2023-2025", string from = "2023-01-01", string to = "2025-12-31") => new()
        {
            PlanCode = plan, Code =
        code, NameVi = code, Kind = kind, Value = value, PeriodFrom = SmallRegister.Day(from), PeriodTo = SmallRegister.Day(to), DefinitionVersion = 1,
        };

    private static GeographyBook Geography() => new(
        [
            Unit("18001", UnitGeneration.Plan216, "436"), Unit("18002", UnitGeneration.Plan216, "437"), Unit("18003", UnitGeneration.Plan216, "437"),
            Unit("18004", UnitGeneration.Plan216, "439"),
            Unit("18101", UnitGeneration.Since2025), Unit("18102", UnitGeneration.Since2025), Unit("18103", UnitGeneration.Since2025),
        ],
        [Became("18001", "18101"), Became("18002", "18102"), Became("18003", "18102"), Became("18003", "18103"), Became("18004", "18103")],
        [.. Areas.Select(a => new ReportingArea { Code = a, Type = "Huyện", Name = a, ShortName = a, Slug = a, Label = $"Huyện {a} (cũ)" })],
        [], new DateOnly(2026, 1, 1));

    private static AdminUnit Unit(string code, UnitGeneration generation, string? district = null) =>
        new() { Code = code, Generation = generation, Type = "Xã", Name = "Xã " + code, ShortName = code, Slug = code, DistrictCode = district };

    private static AdminSuccession Became(string old, string today) =>
        new() { OldGeneration = UnitGeneration.Plan216, OldCode = old, NewGeneration = UnitGeneration.Since2025, NewCode = today };

    private static ClassificationBook Classification() => new([Set("04", "1"), Set("14", "2"), Set("21", "4")]);

    private static ProductSet Set(string code, string group) =>
        new() { LegalVersion = "1", Code = code, Name = code, GroupCode = group, GroupName = "Nhóm " + group };
}
