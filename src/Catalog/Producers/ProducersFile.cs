using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Register;

namespace Marketplace.Catalog.Producers;

/// <summary>producers.csv: one row per type period of a producer; a gap between periods is "unknown".</summary>
internal sealed class ProducersFile() : RegisterFile<ProducerVersion>(FileName, new ProducerRules())
{
    public const string FileName = "producers.csv";

    protected override void Define(RegisterColumns<ProducerVersion> columns)
    {
        columns.Code("producer_code", p => p.Code).Key();
        columns.Name("name", p => p.Name);
        columns.Choice("type", p => p.Type, ProducerTypes.All.ToDictionary(t => t.Code()));
        columns.Start("type_from", p => p.TypeFrom).Key();
        columns.OptionalDate("type_to", p => p.TypeTo);
        columns.OptionalCode("commune_code", p => p.CommuneCode);
        columns.OptionalCode("legacy_commune_code", p => p.LegacyCommuneCode);
        columns.Text("address", p => p.Address);
        columns.Text("phone", p => p.Phone);
        columns.Text("tax_code", p => p.TaxCode);
        columns.OptionalCode("area_code", p => p.AreaCode).Optional();
    }
}

/// <summary>What must hold of a producer's type period, whoever records it. Periods of one producer may meet but not overlap.</summary>
internal sealed class ProducerRules : FactRules<ProducerVersion>
{
    /// <summary>A tax code has 10 figures, and 13 for a branch (Circular 105/2020/TT-BTC).</summary>
    private const int TaxCodeWithoutNought = 9;

    public override PeriodRule<ProducerVersion>? Periods { get; } = new(p => p.TypeFrom, p => p.TypeTo, "type_from");

    public override IEnumerable<Reference> References(ProducerVersion producer) =>
    [
        new("commune_code", CodeSets.Communes, producer.CommuneCode),
        new("legacy_commune_code", CodeSets.LegacyCommunes, producer.LegacyCommuneCode),
        new("area_code", CodeSets.Areas, producer.AreaCode),
    ];

    public override void Check(FactCheck<ProducerVersion> check)
    {
        var producer = check.Fact;
        check.RefuseEndBefore(producer.TypeFrom, producer.TypeTo, "type_to");
        if (producer is { CommuneCode: { } today, LegacyCommuneCode: { } old } && !check.Knows(CodeSets.Successions, $"{old}>{today}"))
            check.Warn("commune_code", CatalogMessages.NotSuccessor);
        if (producer.TaxCode.Length == TaxCodeWithoutNought && producer.TaxCode.All(char.IsAsciiDigit))
            check.Refuse("tax_code", CatalogMessages.TaxCodeLostZero("0" + producer.TaxCode));
        if (producer.Phone.Length == 0) return;
        if (PhoneNumber.WithLostZero(producer.Phone) is { } whole) check.Refuse("phone", CatalogMessages.PhoneLostZero(whole));
        else if (PhoneNumber.Link(producer.Phone) is null) check.Warn("phone", CatalogMessages.PhoneNotRead);
    }

    public override void Touch(ProducerVersion producer, TouchedFacts touched) => touched.Add(TouchedCatalog.Producers, producer.Code);
}
