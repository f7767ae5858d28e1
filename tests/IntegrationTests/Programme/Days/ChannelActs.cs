using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.Register;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>What producers say of where they sell, what officers find, and what the system sees of this marketplace.</summary>
internal sealed class ChannelActs(WorkingDays days)
{
    private const int MostChannels = 90;

    private readonly List<Channel> _channels = [];
    private readonly List<string> _here = [];

    public IEnumerable<(string, int, Func<Task<bool?>>)> All =>
    [
        ("channel declared", 18, DeclareAsync), ("channel sent again", 6, SendAgainAsync), ("channel ended", 5, EndAsync),
        ("channel decided", 18, DecideAsync), ("channel checked in the field", 9, CheckAsync), ("own marketplace checked", 5, SeeOwnAsync),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Move(string merged, string living)
    {
        for (var i = 0; i < _channels.Count; i++)
            if (_channels[i].Producer == merged) _channels[i] = _channels[i] with { Producer = living };
    }

    private async Task<bool?> DeclareAsync()
    {
        if (_channels.Count >= MostChannels) return null;
        var (producer, kind) = (days.Pick(days.Producers), days.Pick(ChannelKinds.All));
        var reference = kind.IsOnline() ? $"https://kenh.example/{producer}/{days.Chance.Next(400)}" : $"HD-{days.Chance.Next(400)}";
        DateOnly? until = days.Is(85) ? null : days.Day(10, 200);
        var declared = await days.Tracker.DeclareAsync(new(
            Guid.CreateVersion7(), producer, kind, kind.NamesPlatform() || days.Is(20) ? "Sàn " + days.Chance.Next(9) : "", reference,
            days.Day(400, 10), until, Evidence(kind)));
        if (!declared.Succeeded) return false;
        _channels.Add(new(declared.Value!, producer, kind));
        return true;
    }

    private async Task<bool?> SendAgainAsync()
    {
        if (_channels.Count == 0) return null;
        var (code, producer, kind) = days.Pick(_channels);
        days.Tracker.BeProducer(producer);
        return (await days.Market.AskAsync<SendChannelAgain, Result>(u =>
            u.ExecuteAsync(new(Guid.CreateVersion7(), code, Evidence(kind)), Cancel))).Succeeded;
    }

    private async Task<bool?> EndAsync()
    {
        if (_channels.Count == 0) return null;
        var channel = days.Pick(_channels);
        var ended = await days.Tracker.EndAsync(channel.Code, days.Chance.Next(-40, 41), channel.Producer);
        // Those that stay are tried once more.
        if (days.Is(80)) _channels.Remove(channel);
        return ended.Succeeded;
    }

    private async Task<bool?> DecideAsync()
    {
        var all = _channels.Select(c => c.Code).ToList();
        var waiting = await days.Market.QueryAsync(db => db.Set<ChannelDeclaration>().Where(d => d.DecidedAt == null && all.Contains(d.ParticipationCode))
            .Select(d => new { d.Id, d.ParticipationCode }).ToListAsync(Cancel));
        if (waiting.Count == 0) return null;
        var id = days.Pick([.. waiting.OrderBy(w => all.IndexOf(w.ParticipationCode))]).Id;
        days.BeSomeOfficer();
        if (days.Is(95) && !(await days.Tracker.ClaimAsync(id)).Succeeded) return false;
        if (days.Is(10)) days.Market.Clock.Advance(TimeSpan.FromMinutes(days.Chance.Next(1, 60)));
        var found = Found(70, 20);
        return (await days.Tracker.DecideAsync(id, found.Result, found.Reason, found.Words)).Succeeded;
    }

    private async Task<bool?> CheckAsync()
    {
        if (_channels.Count == 0) return null;
        var (code, _, kind) = days.Pick(_channels);
        days.BeSomeOfficer();
        Guid? photo = null;
        if (!kind.IsOnline() && days.Is(60))
        {
            var taken = await days.Market.AskAsync<FieldPhotos, Result<Guid>>(u => u.TakeAsync(new MemoryStream(TestPictures.Photo()), code, Cancel));
            if (!taken.Succeeded) return false;
            photo = taken.Value;
        }
        var found = Found(60, 25);
        return (await days.Market.AskAsync<CheckInField, Result>(u =>
            u.ExecuteAsync(new(Guid.CreateVersion7(), code, found.Result, found.Reason, found.Words, photo), Cancel))).Succeeded;
    }

    /// <summary>As the system's daily check records it: the participation once, then checks.</summary>
    private async Task<bool?> SeeOwnAsync()
    {
        days.Tracker.BeReader();
        days.Market.Get<TestPeople>().ActAs(new Actor(ActorKind.Job, null, "own-listings", ""));
        var producer = days.Pick(days.Producers);
        var code = $"TT-{producer}";
        if (!_here.Contains(code))
        {
            var begun = new ParticipationVersion
            {
                Code = code, ProducerCode = producer, Kind = ChannelKind.Ecommerce, Platform = ParticipationVersion.ThisMarketplace,
                Reference = "/" + producer, StartedOn = days.Today,
            };
            if (!(await days.Market.AskAsync<RecordFact<ParticipationVersion>, Result>(u => u.ExecuteAsync(begun, Cancel))).Succeeded) return false;
            _here.Add(code);
        }
        var check = new CheckVersion
        {
            ParticipationCode = code, CheckedOn = days.Today, Checker = CheckVersion.SystemChecker, Result = days.Is(80) ? CheckResult.Pass : CheckResult.Fail,
        };
        return (await days.Market.AskAsync<RecordFact<CheckVersion>, Result>(u => u.ExecuteAsync(check, Cancel))).Succeeded;
    }

    private GivenEvidence Evidence(ChannelKind kind) => new([], !kind.IsOnline() && days.Is(95) ? ["https://anh.example/ke-hang"] : []);

    /// <summary>A refusal now and then without its words.</summary>
    private (CheckResult Result, RefusalReason? Reason, string Words) Found(int passes, int fails)
    {
        var at = days.Chance.Next(100);
        if (at < passes) return (CheckResult.Pass, null, "");
        return at < passes + fails ? (CheckResult.Fail, days.Pick(Enum.GetValues<RefusalReason>()), days.Is(90) ? "Chưa thấy hàng." : "")
            : (CheckResult.Unknown, null, "");
    }

    private sealed record Channel(string Code, string Producer, ChannelKind Kind);
}
