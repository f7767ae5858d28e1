using System.Globalization;
using System.Text;
using Marketplace.Catalog.Stock;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;

namespace Marketplace.Ordering.Alerts;

/// <summary>Every ten minutes: who keeps a producer's catalogue is told of packs that have become low, each pack once until there is more of it.</summary>
public sealed record TellLowStock;

/// <summary>One letter for each producer and person, whatever the number of packs. Sample packs are told to demonstration accounts alone.</summary>
internal sealed class TellLowStockHandler(PostNotices notices, WatchStock watch, IProducerStaff staff, ISiteAddress site) : IJobHandler<TellLowStock>
{
    /// <summary>Where the list of such packs stands.</summary>
    public const string Page = "/ban-hang/gia-va-ton?sap-het=1";

    public async Task ExecuteAsync(TellLowStock job, JobContext context, CancellationToken cancel)
    {
        var stopped = await notices.StoppedAsync(NoticeKind.LowStock, cancel);
        foreach (var packs in (await watch.ExecuteAsync(cancel)).GroupBy(p => p.ProducerCode))
            foreach (var person in (await staff.ForAsync(packs.Key, ProducerRight.Catalogue, cancel)).Where(p => !stopped.Contains(p.AccountId)))
                if (packs.Where(p => !p.IsSample || person.IsSample).ToList() is { Count: > 0 } told) Post(person, told);
    }

    private void Post(ProducerPerson person, IReadOnlyList<LowPack> packs)
    {
        var reader = new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language));
        string Say(Message message) => message.Text(reader.Language);
        var text = new StringBuilder();
        if (packs.Any(p => p.IsSample)) text.AppendLine(Say(AlertTexts.Trial())).AppendLine();
        text.AppendLine(Say(AlertTexts.LowText(packs[0].ProducerName))).AppendLine();
        foreach (var pack in packs) text.AppendLine(Say(AlertTexts.LowLine(pack, reader.Language)));
        text.AppendLine().AppendLine(Say(AlertTexts.LowPage(site.Address + Page)));
        notices.Post(person.AccountId, reader, NoticeKind.LowStock, Say(AlertTexts.LowSubject(packs.Count)), text.ToString());
    }
}
