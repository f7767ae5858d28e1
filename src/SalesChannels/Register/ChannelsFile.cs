using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Register;

/// <summary>channels.csv: producers' participations in sales channels.</summary>
internal sealed class ChannelsFile() : RegisterFile<ParticipationVersion>(FileName)
{
    public const string FileName = "channels.csv";

    protected override void Define(RegisterColumns<ParticipationVersion> columns)
    {
        columns.Code("participation_code", p => p.Code).Key();
        columns.Code("producer_code", p => p.ProducerCode).RefersTo("producers.csv");
        columns.Choice("kind", p => p.Kind, ChannelKinds.All.ToDictionary(k => k.Code()));
        columns.Text("platform", p => p.Platform);
        columns.Text("reference", p => p.Reference);
        columns.Start("started_on", p => p.StartedOn);
        columns.OptionalDate("ended_on", p => p.EndedOn);
        columns.RecordedAt();
    }

    protected override void Check(RowCheck<ParticipationVersion> row)
    {
        row.RefuseEndBefore(row.Row.StartedOn, row.Row.EndedOn, "ended_on");
        if (row.Row is { Platform: ParticipationVersion.ThisMarketplace, Kind: not ChannelKind.Ecommerce })
            row.Refuse("platform", TrackerReasons.ThisIsEcommerce);
    }
}
