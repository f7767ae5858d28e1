using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.GreenChains;

namespace Marketplace.SalesChannels.Register;

/// <summary>green.csv: producers confirmed to run a circular or green value chain with a stable raw-material area.</summary>
internal sealed class GreenFile() : RegisterFile<GreenVersion>("green.csv")
{
    protected override void Define(RegisterColumns<GreenVersion> columns)
    {
        columns.Code("producer_code", g => g.ProducerCode).Key().RefersTo("producers.csv");
        columns.Start("confirmed_on", g => g.ConfirmedOn).Key();
        columns.OptionalDate("ended_on", g => g.EndedOn);
    }

    protected override void Check(RowCheck<GreenVersion> row) => row.RefuseEndBefore(row.Row.ConfirmedOn, row.Row.EndedOn, "ended_on");
}
