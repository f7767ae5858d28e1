using Marketplace.Catalog.Producers.Merging;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>Facts on officers' desks: entered, corrected, called a mistake; producers that change their type or become one.</summary>
internal sealed class FactActs(WorkingDays days, ChannelActs channels)
{
    public const string Producers = "producers.csv", Villages = "villages.csv", Points = "points.csv";

    private const string Green = "green.csv", Inspections = "inspections.csv";

    private const int MostProducts = 60;

    private static readonly Dictionary<string, int> _most = new()
    {
        [Producers] = 30, [Villages] = 12, [Points] = 20, [Green] = 40, [Inspections] = 400,
    };

    private readonly Dictionary<string, List<string>> _codes = _most.Keys.ToDictionary(f => f, _ => new List<string>());

    public IEnumerable<(string, int, Func<Task<bool?>>)> All =>
    [
        ("producer entered", 2, () => EnterAsync(Producers)), ("producer corrected", 4, () => CorrectAsync(Producers)),
        ("producer void", 1, () => VoidAsync(Producers)), ("producer changes its type", 3, ChangeTypeAsync),
        ("village entered", 3, () => EnterAsync(Villages)), ("village corrected", 3, () => CorrectAsync(Villages)),
        ("village void", 1, () => VoidAsync(Villages)),
        ("green entered", 3, () => EnterAsync(Green)), ("green corrected", 2, () => CorrectAsync(Green)), ("green void", 1, () => VoidAsync(Green)),
        ("point entered", 5, () => EnterAsync(Points)), ("point corrected", 3, () => CorrectAsync(Points)), ("point void", 1, () => VoidAsync(Points)),
        ("inspection entered", 9, () => EnterAsync(Inspections)), ("inspection corrected", 2, () => CorrectAsync(Inspections)),
        ("inspection void", 1, () => VoidAsync(Inspections)),
        ("product recorded", 2, RecordProductAsync), ("producers merged", 1, MergeAsync),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<bool?> EnterAsync(string file)
    {
        if (_codes[file].Count >= _most[file] || file == Inspections && _codes[Points].Count == 0) return null;
        var form = new FactForm();
        await days.Market.DoAsync<IEnumerable<FactDesk>>(desks =>
        {
            foreach (var input in Of(desks, file).Inputs) form.SetValue(input.Field, Value(file, input));
            return Task.CompletedTask;
        });
        if (file == Inspections) form.From = WorkingDays.Text(days.Day(500, 5));
        if (!await RecordAsync(file, form, isNew: true)) return false;
        _codes[file].Add(form.Code);
        if (file == Producers) days.Producers.Add(form.Code);
        return true;
    }

    /// <summary>Of the register alone: products come from drafts of producers, whose texts and pictures no figure looks at.</summary>
    public async Task<bool?> RecordProductAsync()
    {
        if (days.Products.Count >= MostProducts) return null;
        days.BeOfficer(0);
        var product = new ProductVersion
        {
            Code = $"SP-{days.Next():0000}", ProducerCode = days.Pick(days.Producers), Name = "Sản phẩm",
            SetCode = days.Is(10) ? null : $"{days.Chance.Next(1, 27):00}",
        };
        if (!(await days.Market.AskAsync<RecordFact<ProductVersion>, Result>(u => u.ExecuteAsync(product, Cancel))).Succeeded) return false;
        days.Products.Add(product.Code);
        return true;
    }

    private async Task<bool?> CorrectAsync(string file)
    {
        if (await FindAsync(file) is not { } found) return null;
        var free = found.Inputs.Where(i => !i.IsKey).ToList();
        for (var i = days.Chance.Next(1, 3); i > 0; i--)
            if (days.Pick(free) is var input) found.Form.SetValue(input.Field, Value(file, input));
        return await RecordAsync(file, found.Form, isNew: false);
    }

    private async Task<bool?> VoidAsync(string file)
    {
        if (await FindAsync(file) is not { } found) return null;
        days.BeSomeOfficer();
        var taken = await days.Market.AskAsync<IEnumerable<FactDesk>, Result<string>>(d => Of(d, file).VoidAsync(found.Form, Cancel));
        if (!taken.Succeeded) return false;
        _codes[file].Remove(found.Form.Code);
        if (file == Producers) days.Producers.Remove(found.Form.Code);
        return true;
    }

    /// <summary>The period that is open ends on the day on which the next begins.</summary>
    private async Task<bool?> ChangeTypeAsync()
    {
        if (await FindAsync(Producers) is not { } found || found.Form.To.Length > 0) return null;
        var day = WorkingDays.Text(days.Day(200, 20));
        found.Form.To = day;
        if (!await RecordAsync(Producers, found.Form, isNew: false)) return false;
        (found.Form.From, found.Form.To) = (day, "");
        found.Form.Kind = Value(Producers, found.Inputs.Single(i => i.Field == nameof(FactForm.Kind)));
        return await RecordAsync(Producers, found.Form, isNew: true);
    }

    /// <summary>Seldom: of thirty producers not many are one.</summary>
    private async Task<bool?> MergeAsync()
    {
        if (days.Producers.Count < 14) return null;
        var (merged, living) = (days.Pick(days.Producers), days.Pick(days.Producers));
        days.BeSomeOfficer();
        var form = new MergeForm { Living = living, Reason = "Cùng một cơ sở." };
        if (!(await days.Market.AskAsync<MergeProducers, Result>(u => u.ExecuteAsync(merged, form, Cancel))).Succeeded) return false;
        days.Producers.Remove(merged);
        _codes[Producers].Remove(merged);
        channels.Move(merged, living);
        return true;
    }

    private async Task<bool> RecordAsync(string file, FactForm form, bool isNew)
    {
        days.BeSomeOfficer();
        return (await days.Market.AskAsync<IEnumerable<FactDesk>, Result<string>>(d => Of(d, file).RecordAsync(form, isNew, Cancel))).Succeeded;
    }

    /// <summary>A known fact of the file as its form shows it.</summary>
    private async Task<(FactForm Form, IReadOnlyList<FactInput> Inputs)?> FindAsync(string file)
    {
        days.BeOfficer(0);
        return await days.Market.AskAsync<IEnumerable<FactDesk>, (FactForm, IReadOnlyList<FactInput>)?>(async desks =>
        {
            var desk = Of(desks, file);
            var all = await desk.ListAsync(new FactQuery("", null, 1), Cancel);
            if (all.Count == 0) return null;
            var page = days.Chance.Next(all.LastPage) + 1;
            var row = days.Pick(page == 1 ? all.Rows : (await desk.ListAsync(new FactQuery("", null, page), Cancel)).Rows);
            var history = await desk.HistoryAsync(row.Code, null, Cancel);
            var form = new FactForm { Reason = days.Is(95) ? "Ghi nhầm." : "", Seen = history!.Facts.Single(f => f.At == row.At).Seen };
            foreach (var input in desk.Inputs) form.SetValue(input.Field, row.Values[input.Column]);
            return (form, desk.Inputs);
        });
    }

    private string Value(string file, FactInput input) => input switch
    {
        { Column: "producer_code" } => file == Producers ? $"CS-{days.Next():0000}" : days.Pick(days.Producers),
        { Column: "village_code" } => $"LN-{days.Next():0000}",
        { Column: "point_code" } => file == Points ? $"DB-{days.Next():0000}" : days.Pick(_codes[Points]),
        { Column: "name" } => $"Tên {days.Next()}",
        { Column: "registration_no" } => days.Is(75) ? $"{days.Next()}/GXN" : "",
        { Kind: FactInputKind.Choice } when file == Inspections && days.Is(60) => "pass",
        { Kind: FactInputKind.Choice } => days.Pick(input.Choices),
        { Kind: FactInputKind.Area } => file == Points || days.Is(20) ? days.Pick(WorkingDays.Areas) : "",
        { Kind: FactInputKind.Commune } => file == Villages || days.Is(65) ? days.Pick(days.Communes) : "",
        { Kind: FactInputKind.LegacyCommune } => days.Is(20) ? days.Pick(days.OldCommunes) : "",
        { Kind: FactInputKind.Codes } => Codes(),
        { Kind: FactInputKind.Day, Field: nameof(FactForm.From) } => days.Is(40) ? "" : Turn(days.Day(700, 30)),
        { Kind: FactInputKind.Day } => days.Is(75) ? "" : Turn(days.Day(100, 100)),
        _ => "",
    };

    private string Codes() => days.Products.Count == 0
        ? "" : string.Join("; ", Enumerable.Range(0, days.Chance.Next(6)).Select(_ => days.Pick(days.Products)).Distinct());

    private string Turn(DateOnly day)
    {
        days.Turns.Add(day);
        return WorkingDays.Text(day);
    }

    private static FactDesk Of(IEnumerable<FactDesk> desks, string file) => desks.Single(d => d.File == file);
}
