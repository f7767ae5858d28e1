using Marketplace.Register;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Participations;

/// <summary>channels.csv: producers' participations in sales channels.</summary>
internal sealed class ChannelsFile() : RegisterFile<ParticipationVersion>(FileName, new ParticipationRules())
{
    public const string FileName = "channels.csv";

    /// <summary>What a fact touches.</summary>
    public const string Participations = "participations";

    protected override void Define(RegisterColumns<ParticipationVersion> columns)
    {
        columns.Code("participation_code", p => p.Code).Key();
        columns.Code("producer_code", p => p.ProducerCode);
        columns.Choice("kind", p => p.Kind, ChannelKinds.All.ToDictionary(k => k.Code()));
        columns.Text("platform", p => p.Platform);
        columns.Text("reference", p => p.Reference);
        columns.Start("started_on", p => p.StartedOn);
        columns.OptionalDate("ended_on", p => p.EndedOn);
        columns.RecordedAt();
    }
}

/// <summary>What must hold of a participation, whoever declares it.</summary>
internal sealed class ParticipationRules : FactRules<ParticipationVersion>
{
    public override IEnumerable<Reference> References(ParticipationVersion participation) =>
        [new("producer_code", "producers.csv", participation.ProducerCode)];

    public override void Touch(ParticipationVersion participation, TouchedFacts touched) =>
        touched.Add(ChannelsFile.Participations, participation.Code);

    public override void Check(FactCheck<ParticipationVersion> check)
    {
        check.RefuseEndBefore(check.Fact.StartedOn, check.Fact.EndedOn, "ended_on");
        if (check.Fact is { Platform: ParticipationVersion.ThisMarketplace, Kind: not ChannelKind.Ecommerce })
            check.Refuse("platform", TrackerMessages.ThisIsEcommerce);
    }
}
