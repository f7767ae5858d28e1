using System.Globalization;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>Small registers at random in which everything overlaps: dates and instants crowd in three years, facts are corrected and voided.</summary>
internal sealed class RandomRegister(int seed)
{
    private readonly Random _random = new(seed);
    private readonly SmallRegister _register = new();

    public string Day() => Text(new DateOnly(2023, 1, 1).AddDays(_random.Next(1500)));

    public SmallRegister Build()
    {
        for (var p = 0; p < 8; p++) Producer($"P{p}");
        for (var a = 0; a < 14; a++)
        {
            _register.Product($"A{a}", $"P{_random.Next(8)}", One("", "04", "14", "21"), Day());
            if (_random.Next(5) == 0) _register.Product($"A{a}", $"P{_random.Next(8)}", One("04", "21"), Day(), _random.Next(3) == 0);
            for (var c = _random.Next(3); c > 0; c--) Certificate($"C{a}-{c}", $"A{a}");
        }
        for (var k = 0; k < 14; k++) Channel($"K{k}");
        for (var v = 0; v < 4; v++)
            _register.Village($"V{v}", $"A{_random.Next(14)}", Day(), _random.Next(2) == 0 ? "2026-06-01" : "", One("18101", "18102", "18103"), Day());
        return _register;
    }

    private void Producer(string code)
    {
        var change = Day();
        _register.Producer(
            code, Type(), to: change, area: One("", "436", "437"), commune: One("", "18101", "18103"), legacy: One("", "18001", "18003"), at: Day());
        if (_random.Next(2) == 0) _register.Producer(code, Type(), from: change, area: One("", "436", "449"), at: Day(), isVoid: _random.Next(6) == 0);
    }

    private void Certificate(string code, string product)
    {
        var (issued, star) = (One("", Day(), Day(), Day()), 3 + _random.Next(3));
        _register.Certificate(code, product, star, issued, at: Day());
        if (issued != "" && _random.Next(3) == 0)
            _register.Certificate(code, product, star, issued, Text(SmallRegister.Day(issued).AddDays(_random.Next(1200))), Day());
    }

    private void Channel(string code)
    {
        var kind = ChannelKinds.All[_random.Next(7)];
        var platform = kind == ChannelKind.Ecommerce ? One("this", "Shopee") : "";
        _register.Channel(code, $"P{_random.Next(8)}", kind, One("", Day()), One("", "", "2026-01-01"), platform, Day());
        for (var c = _random.Next(4); c > 0; c--) _register.Check(code, Day(), One("pass", "pass", "fail", "unknown"), One("system", "lan", "minh"), Day());
    }

    private string Type() => ProducerTypes.All[_random.Next(ProducerTypes.All.Count)].Code();

    private string One(params string[] of) => of[_random.Next(of.Length)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
