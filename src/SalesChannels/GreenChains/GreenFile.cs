using Marketplace.Register;

namespace Marketplace.SalesChannels.GreenChains;

/// <summary>green.csv: producers confirmed to run a circular or green value chain with a stable raw-material area.</summary>
internal sealed class GreenFile() : RegisterFile<GreenVersion>("green.csv", new GreenRules())
{
    protected override void Define(RegisterColumns<GreenVersion> columns)
    {
        columns.Code("producer_code", g => g.ProducerCode).Key();
        columns.Start("confirmed_on", g => g.ConfirmedOn).Key();
        columns.OptionalDate("ended_on", g => g.EndedOn);
    }
}

internal sealed class GreenRules : FactRules<GreenVersion>
{
    public override IEnumerable<Reference> References(GreenVersion green) => [new("producer_code", "producers.csv", green.ProducerCode)];

    public override void Check(FactCheck<GreenVersion> check) => check.RefuseEndBefore(check.Fact.ConfirmedOn, check.Fact.EndedOn, "ended_on");
}
