using Marketplace.Components.Charts;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>Producers by the best evidence they have, with the share at each grade or a stronger one; what is kept back is an empty cell.</summary>
public sealed class GradesExport(GetProgramme getProgramme, ExportNotes notes)
{
    public const string Name = "muc-bang-chung";

    private static IReadOnlyList<string> Head =>
    [
        MonitorWords.ColCode, MonitorWords.ColGrade, MonitorWords.ColProducers, MonitorWords.ColAtLeast, MonitorWords.Denominator,
        MonitorWords.ColShareAtLeast,
    ];

    public async Task<ExportTable> ExecuteAsync(MonitorQuery query, CancellationToken cancel)
    {
        var channels = (await getProgramme.ExecuteAsync(query.Programme, cancel)).Channels;
        var about = await notes.OfAsync(MonitorWords.GradesTitle, query, ["T6"], cancel);
        return new(
            Name, MonitorWords.GradesTitle, Head, [.. GradeRow.Of(channels?.Evidence ?? new(0, 0, 0, 0, 0, 0)).Select(g => Row(g, channels))],
            [.. about, (MonitorWords.GradesTitle, MonitorWords.GradesLead), (MonitorWords.SmallCellTitle, MonitorWords.SmallCellWhy)]);
    }

    private static IReadOnlyList<object?> Row(GradeRow grade, ChannelFigures? channels) => channels is null
        ? [grade.Kind, grade.Words, null, null, null, null]
        : [grade.Kind, grade.Words, grade.Count, grade.AtLeast, channels.Producers, Share.Value(grade.AtLeast, channels.Producers)];
}
