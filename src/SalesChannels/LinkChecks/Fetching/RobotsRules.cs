using System.Globalization;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>
/// A robots.txt as RFC 9309 reads it: the groups of our product, else those of everybody; of the rules that fit a path the longest, of two
/// as long the one that allows. Crawl-delay, which the RFC does not know, is heeded too.
/// </summary>
internal sealed class RobotsRules
{
    private readonly List<RobotsRule> _rules = [];

    private RobotsRules() { }

    public static RobotsRules None { get; } = new();

    /// <summary>Null = it names none.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    public static RobotsRules Parse(string text, string product)
    {
        RobotsRules own = new(), everybodys = new();
        var (isNamed, forUs, forAll, inRules) = (false, false, false, false);
        foreach (var (field, value) in Lines(text))
            if (field == "user-agent")
            {
                if (inRules) (forUs, forAll, inRules) = (false, false, false);
                forAll |= value == "*";
                forUs |= TokenOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isNamed |= forUs;
            }
            else if (field is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                if (forUs) own.Take(field, value);
                if (forAll) everybodys.Take(field, value);
            }
        return isNamed ? own : everybodys;
    }

    /// <param name="pathAndQuery">Escaped, as in a request.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = RobotsRule.Normal(pathAndQuery);
        var best = _rules.Where(r => r.Fits(path)).OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.Allows).FirstOrDefault();
        return best is null || best.Allows || path == "/robots.txt";
    }

    private void Take(string field, string value)
    {
        if (field == "crawl-delay")
        {
            if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                CrawlDelay = TimeSpan.FromSeconds((double)Math.Clamp(seconds, 0, 3600));
        }
        else if (value.Length > 0)
        {
            _rules.Add(new RobotsRule(RobotsRule.Normal(value), field == "allow"));
        }
    }

    private static IEnumerable<(string Field, string Value)> Lines(string text)
    {
        foreach (var whole in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var line = whole.Split('#', 2)[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
        }
    }

    private static string TokenOf(string agent) => agent.Split('/', ' ')[0];
}
