using Marketplace.SalesChannels.LinkChecks.Fetching;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.LinkChecks;

/// <summary>robots.txt by RFC 9309.</summary>
public sealed class RobotsRulesTests
{
    private const string Product = "Our-Bot";

    [Theory]
    [InlineData("Disallow: /fish", "/fish", false)]
    [InlineData("Disallow: /fish", "/fishheads/yummy.html", false)]
    [InlineData("Disallow: /fish", "/Fish.asp", true)]
    [InlineData("Disallow: /fish*", "/fish.php?id=1", false)]
    [InlineData("Disallow: /*.php", "/folder/any.php.file.html", false)]
    [InlineData("Disallow: /*.php$", "/folder/any.php", false)]
    [InlineData("Disallow: /*.php$", "/folder/any.php?x=1", true)]
    [InlineData("Disallow: /*a*b*c$", "/xaxbxc", false)]
    [InlineData("Disallow: /*a*b*c$", "/xaxbxcx", true)]
    [InlineData("Disallow: /ab$", "/ab", false)]
    [InlineData("Disallow: /ab$", "/abc", true)]
    [InlineData("Disallow: /*ab$", "/ab", false)]
    [InlineData("Disallow: /ab*b$", "/ab", true)]
    [InlineData("Disallow:", "/any", true)]
    [InlineData("Disallow: /\nAllow: /p", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /mật-ong", "/m%E1%BA%ADt-ong", false)]
    [InlineData("Disallow: /m%e1%ba%adt%2dong", "/m%E1%BA%ADt-ong", false)]
    [InlineData("Disallow: /a%2Fb", "/a/b", true)]
    [InlineData("Disallow: /a # why not", "/a", false)]
    [InlineData("DISALLOW : /a", "/a", false)]
    [InlineData("Disallow: a", "/a", true)]
    public void The_longest_rule_that_fits_decides_and_of_two_as_long_the_one_that_allows(string rules, string path, bool allowed) =>
        RobotsRules.Parse($"User-agent: *\n{rules}", Product).Allows(path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: our-bot\nDisallow: /b", true, false)]
    [InlineData("User-agent: our-bot/2.0\nUser-agent: other\nDisallow: /a", false, true)]
    [InlineData("User-agent: our-bot\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: OUR-BOT\nDisallow: /b", false, false)]
    [InlineData("User-agent: our-bot\n\nUser-agent: *\nDisallow: /", false, false)]
    [InlineData("User-agent: our\nDisallow: /", true, true)]
    [InlineData("Disallow: /", true, true)]
    [InlineData("User-agent: our-bot\nSitemap: https://x.example/s.xml\nUser-agent: other\nDisallow: /a", false, true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", false, true)]
    [InlineData("User-agent: *\rDisallow: /a", false, true)]
    [InlineData("<html>not found</html>", true, true)]
    public void Our_own_groups_together_come_before_those_of_everybody(string text, bool a, bool b)
    {
        var rules = RobotsRules.Parse(text, Product);
        (rules.Allows("/a"), rules.Allows("/b")).ShouldBe((a, b));
    }

    [Fact]
    public void A_delay_is_heeded_within_reason()
    {
        RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a", Product).CrawlDelay.ShouldBe(TimeSpan.FromSeconds(2.5));
        RobotsRules.Parse("User-agent: *\nCrawl-delay: 99999999999999", Product).CrawlDelay.ShouldBe(TimeSpan.FromHours(1));
        RobotsRules.Parse("User-agent: *\nCrawl-delay: -1", Product).CrawlDelay.ShouldBeNull();
    }
}
