using Marketplace.Catalog.Listings;
using Marketplace.Register;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>communes.csv: what decrees made of the communes since 01/07/2025. Its codes are communes to every file after it.</summary>
internal sealed class CommunesFile() : RegisterFile<CommuneVersion>(FileName, new CommuneRules())
{
    public const string FileName = "communes.csv";

    public override string CodeSet => CodeSets.Communes;

    protected override void Define(RegisterColumns<CommuneVersion> columns)
    {
        columns.Code("commune_code", c => c.Code).Key();
        columns.Date("effective_on", c => c.EffectiveOn).Key();
        columns.Code("old_code", c => c.OldCode).Key();
        columns.Name("type", c => c.Type);
        columns.Name("name", c => c.Name);
        columns.Choice("extent", c => c.IsPart, ReadDecreeLines.Extents);
        columns.Text("decree_no", c => c.DecreeNo);
    }
}

/// <summary>What must hold of one row; what must hold between the lines of a decree is looked at when it is entered (<see cref="DecreeRules"/>).</summary>
internal sealed class CommuneRules : FactRules<CommuneVersion>
{
    public override void Check(FactCheck<CommuneVersion> check)
    {
        var commune = check.Fact;
        if (!ReadDecreeLines.IsCode(commune.Code)) check.Refuse("commune_code", DecreeTexts.NewCodeShape);
        if (!ReadDecreeLines.Types.Contains(commune.Type)) check.Refuse("type", DecreeTexts.TypeUnknown);
        if (!check.Knows(CodeSets.Communes, commune.OldCode)) check.Warn("old_code", DecreeTexts.OldNotThere);
        if (commune.EffectiveOn < EnterDecree.First || commune.EffectiveOn > EnterDecree.Last) check.Refuse("effective_on", DecreeTexts.DayNeeded);
    }

    public override void Touch(CommuneVersion commune, TouchedFacts touched) => touched.Add(TouchedCatalog.Communes, commune.Code);
}
