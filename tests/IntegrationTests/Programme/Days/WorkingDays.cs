using System.Globalization;
using Marketplace.Catalog.Geography;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>
/// Working days of a province that begins with nothing: each day a few people do one thing each through the use cases, often the right one
/// and sometimes what is refused. Who does what is drawn from a seed.
/// </summary>
internal sealed class WorkingDays : IAsyncDisposable
{
    /// <summary>What is done in each area is seen and done by its own officer too.</summary>
    public static readonly string[] Areas = ["446", "437", "440"];

    private readonly (string Name, int Weight, Func<Task<bool?>> Do)[] _acts;
    private readonly Guid[] _officers = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
    private readonly SortedDictionary<string, DoneOrNot> _tally = [];
    private int _number;

    private WorkingDays(ChannelMarket tracker, int seed)
    {
        (Tracker, Chance) = (tracker, new Random(seed));
        var geography = tracker.Market.Get<GeographySource>().Current;
        Communes = [.. Areas.SelectMany(a => geography.Communes.Select(c => c.Code).Where(c => geography.AreaOfCommune(c) == a).Take(2))];
        OldCommunes = [.. geography.Units.Where(u => u.Generation == UnitGeneration.Plan216 && Areas.Contains(u.DistrictCode)).Select(u => u.Code).Take(30)];
        var channels = new ChannelActs(this);
        (Facts, Certificates) = (new FactActs(this, channels), new CertificateActs(this));
        _acts = [.. channels.All, .. Certificates.All, .. Facts.All, .. new PaperActs(this).All];
    }

    public ChannelMarket Tracker { get; }

    public TestMarketplace Market => Tracker.Market;

    public Random Chance { get; }

    public FactActs Facts { get; }

    public CertificateActs Certificates { get; }

    public IReadOnlyList<string> Communes { get; }

    /// <summary>Of the 216 before 2025, in the same areas.</summary>
    public IReadOnlyList<string> OldCommunes { get; }

    public List<string> Producers { get; } = [];

    public List<string> Products { get; } = [];

    /// <summary>Instants right after something was done.</summary>
    public List<DateTimeOffset> Instants { get; } = [];

    /// <summary>Days around which figures may move.</summary>
    public List<DateOnly> Turns { get; } = [];

    public IReadOnlyDictionary<string, DoneOrNot> Tally => _tally;

    public DateOnly Today => Market.Clock.VietnamToday();

    public static async Task<WorkingDays> StartAsync(Engine engine, int seed)
    {
        var days = new WorkingDays(await ChannelMarket.StartEmptyAsync(engine), seed);
        while (days.Producers.Count < 16) await days.DoAsync("producer entered", () => days.Facts.EnterAsync(FactActs.Producers));
        for (var i = 0; i < 35; i++) await days.DoAsync("product recorded", days.Facts.RecordProductAsync);
        for (var i = 0; i < 4; i++) await days.DoAsync("village entered", () => days.Facts.EnterAsync(FactActs.Villages));
        for (var i = 0; i < 8; i++) await days.DoAsync("point entered", () => days.Facts.EnterAsync(FactActs.Points));
        for (var i = 0; i < 50; i++) await days.DoAsync("certificate entered", days.Certificates.EnterAsync);
        return days;
    }

    /// <summary>From eight in the morning in Vietnam, Monday to Friday.</summary>
    public async Task LiveAsync()
    {
        var next = Today.AddDays(1);
        while (next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) next = next.AddDays(1);
        Market.Clock.SetUtcNow(new DateTimeOffset(next, new TimeOnly(1, 0), TimeSpan.Zero));
        for (var acts = Chance.Next(3, 8); acts > 0; acts--)
        {
            var act = Draw();
            await DoAsync(act.Name, act.Do);
            // Two acts may fall into one instant.
            if (!Is(15)) Market.Clock.Advance(TimeSpan.FromMilliseconds(Chance.Next(1, 40 * 60_000)));
        }
    }

    public T Pick<T>(IReadOnlyList<T> all) => all[Chance.Next(all.Count)];

    public bool Is(int percent) => Chance.Next(100) < percent;

    public int Next() => ++_number;

    /// <summary>A day between so many days before today and so many after.</summary>
    public DateOnly Day(int before, int after = 0) => Today.AddDays(Chance.Next(-before, after + 1));

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An officer of the province more often than one of an area.</summary>
    public void BeSomeOfficer()
    {
        var who = Chance.Next(8);
        if (who < 5) Tracker.BeOfficer(_officers[who % 2]);
        else Tracker.BeOfficer(_officers[who - 3], Areas[who - 5]);
    }

    /// <summary>One of two, both of the province.</summary>
    public void BeOfficer(int which) => Tracker.BeOfficer(_officers[which]);

    public ValueTask DisposeAsync() => Tracker.DisposeAsync();

    private (string Name, int Weight, Func<Task<bool?>> Do) Draw()
    {
        var at = Chance.Next(_acts.Sum(a => a.Weight));
        return _acts.First(a => (at -= a.Weight) < 0);
    }

    private async Task DoAsync(string name, Func<Task<bool?>> act)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        var done = await act();
        var before = _tally.GetValueOrDefault(name, new DoneOrNot(0, 0, 0));
        _tally[name] = done switch
        {
            true => before with { Done = before.Done + 1 },
            false => before with { Refused = before.Refused + 1 },
            null => before with { Nothing = before.Nothing + 1 },
        };
        if (done is not true) return;
        Instants.Add(Market.Clock.GetUtcNow());
        Turns.Add(Today);
    }
}

/// <summary>How often something was done, was refused, or found nothing to do.</summary>
internal sealed record DoneOrNot(int Done, int Refused, int Nothing);
