using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Register;

/// <summary>checks.csv: what was found when a participation was checked.</summary>
internal sealed class ChecksFile() : RegisterFile<CheckVersion>("checks.csv")
{
    protected override void Define(RegisterColumns<CheckVersion> columns)
    {
        columns.Code("participation_code", c => c.ParticipationCode).Key().RefersTo(ChannelsFile.FileName);
        columns.Date("checked_on", c => c.CheckedOn).Key();
        columns.Choice("result", c => c.Result, CheckResults.Words);
        columns.Text("checker", c => c.Checker).Required().Key();
        columns.RecordedAt();
    }
}
