using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>States of a participation (M74) and shares by grade of evidence (A03), on 01/06/2025.</summary>
public sealed class EvidenceTests
{
    private const string Today = "2025-06-01";

    private static ParticipationState StateOf(SmallRegister register) => register.On(Today).Day is var day
        ? ParticipationRule.StateOn(day.Known.Participations[0][0], day.Known.Checks, day.Rules[(int)ChannelKind.Website]!.WindowDays, day.Date.DayNumber)
            : default;

    private static SmallRegister Website(string started = "", string ended = "") =>
        new SmallRegister().Producer("P").Channel("K", "P", ChannelKind.Website, started, ended);

    [Fact]
    public void State_is_derived_from_dates_and_checks()
    {
        StateOf(Website()).ShouldBe(ParticipationState.Declared);
        StateOf(Website(started: "2025-06-02").Check("K", "2025-05-20", "pass")).ShouldBe(ParticipationState.Declared);
        StateOf(Website().Check("K", "2025-06-02", "pass")).ShouldBe(ParticipationState.Declared);
        StateOf(Website().Check("K", "2025-05-20", "unknown")).ShouldBe(ParticipationState.InReview);
        StateOf(Website().Check("K", "2025-05-20", "pass", "system")).ShouldBe(ParticipationState.InReview);
        StateOf(Website().Check("K", "2025-05-20", "pass")).ShouldBe(ParticipationState.Verified);
        StateOf(Website().Check("K", "2025-03-02", "pass")).ShouldBe(ParticipationState.Stale);
        StateOf(Website().Check("K", "2025-05-20", "fail")).ShouldBe(ParticipationState.Refused);
        StateOf(Website(ended: Today).Check("K", "2025-05-20", "pass")).ShouldBe(ParticipationState.Ended);
    }

    [Fact]
    public void Every_certified_producer_has_one_grade_its_best()
    {
        var register = new SmallRegister();
        foreach (var code in (string[])["A", "B", "C", "D", "E", "F"]) register.Certified(code, "2024-01-10");
        register
            .Channel("A1", "A", ChannelKind.Website).Check("A1", "2025-05-20", "pass").Channel("A2", "A", ChannelKind.Zalo).Check("A2", "2025-05-20", "fail")
            .Channel("B1", "B", ChannelKind.Website).Check("B1", "2025-01-20", "pass").Channel("B2", "B", ChannelKind.Zalo).Check("B2", "2025-05-20", "fail")
            .Channel("C1", "C", ChannelKind.Website).Check("C1", "2025-05-20", "fail").Channel("C2", "C", ChannelKind.Zalo)
            .Channel("D1", "D", ChannelKind.Website).Check("D1", "2025-05-20", "unknown")
            .Channel("E1", "E", ChannelKind.Website)
            .Channel("F1", "F", ChannelKind.Other).Channel("F2", "F", ChannelKind.Website, ended: Today);
        register.Channels(Today).Evidence.ShouldBe(new EvidenceGrades(Verified: 1, Stale: 1, Refused: 1, InReview: 1, Declared: 1, None: 1));
        register.Channels(Today).ShouldSatisfyAllConditions(c => c.Verified.ShouldBe(1), c => c.DeclaredOnly.ShouldBe(4), c => c.None.ShouldBe(1));
    }
}
