using Marketplace.Catalog.Producers;

namespace Marketplace.Catalog.Register;

/// <summary>producers.csv: one row per type period of a producer; a gap between periods is "unknown", an overlap is refused.</summary>
internal sealed class ProducersFile() : RegisterFile<ProducerVersion>(FileName)
{
    public const string FileName = "producers.csv";

    protected internal override PeriodRule<ProducerVersion>? Periods { get; } = new(p => p.TypeFrom, p => p.TypeTo, "type_from");

    protected override void Define(RegisterColumns<ProducerVersion> columns)
    {
        columns.Code("producer_code", p => p.Code).Key();
        columns.Text("name", p => p.Name).Required();
        columns.Choice("type", p => p.Type, ProducerTypes.All.ToDictionary(t => t.Code()));
        columns.Start("type_from", p => p.TypeFrom).Key();
        columns.OptionalDate("type_to", p => p.TypeTo);
        columns.OptionalCode("commune_code", p => p.CommuneCode).RefersTo(CodeSets.Communes);
        columns.OptionalCode("legacy_commune_code", p => p.LegacyCommuneCode).RefersTo(CodeSets.LegacyCommunes);
        columns.Text("address", p => p.Address);
        columns.Text("phone", p => p.Phone);
        columns.Text("tax_code", p => p.TaxCode);
        columns.OptionalCode("area_code", p => p.AreaCode).RefersTo(CodeSets.Areas).Optional();
    }

    protected internal override void Check(RowCheck<ProducerVersion> row)
    {
        var producer = row.Row;
        row.RefuseEndBefore(producer.TypeFrom, producer.TypeTo, "type_to");
        if (producer is { CommuneCode: { } today, LegacyCommuneCode: { } old } && !row.Knows(CodeSets.Successions, $"{old}>{today}"))
            row.Warn("commune_code", Reasons.NotSuccessor);
    }

    protected internal override void Touch(ProducerVersion version, TouchedCatalog touched) => touched.Producers.Add(version.Code);
}
