using Marketplace.Register;

namespace Marketplace.SalesChannels.Participations;

/// <summary>checks.csv: what was found when a participation was checked.</summary>
internal sealed class ChecksFile() : RegisterFile<CheckVersion>(FileName, new CheckRules())
{
    public const string FileName = "checks.csv";

    protected override void Define(RegisterColumns<CheckVersion> columns)
    {
        columns.Code("participation_code", c => c.ParticipationCode).Key();
        columns.Date("checked_on", c => c.CheckedOn).Key();
        columns.Choice("result", c => c.Result, CheckResults.Words);
        columns.Name("checker", c => c.Checker).Key();
        columns.RecordedAt();
    }
}

internal sealed class CheckRules : FactRules<CheckVersion>
{
    public override IEnumerable<Reference> References(CheckVersion check) => [new("participation_code", ChannelsFile.FileName, check.ParticipationCode)];

    public override void Touch(CheckVersion check, TouchedFacts touched) => touched.Add(ChannelsFile.Participations, check.ParticipationCode);
}
