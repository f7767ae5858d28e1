using Marketplace.IntegrationTests.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>A setting that cannot be meant stops the start and is named, instead of showing up in the first page or never.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("Site:BaseUrl", "cho.example", "Site:BaseUrl")]
    [InlineData("Theme:Default", "../secrets", "Theme:Default")]
    [InlineData("Proxy:Networks:0", "172.16.0.0/99", "172.16.0.0/99")]
    [InlineData("Limits:SearchPerMinute", "0", "SearchPerMinute")]
    [InlineData("Search:Elasticsearch:Url", "http://shop:geheim@one:9200", "without user name and password")]
    [InlineData("Search:Elasticsearch:TimeoutMilliseconds", "0", "TimeoutMilliseconds")]
    [InlineData("Search:Elasticsearch:CertificateFingerprint", "AB:CD", "CertificateFingerprint")]
    public void A_wrong_setting_is_named_at_the_start(string setting, string value, string named)
    {
        using var host = new RunningHost(settings: (setting, value));
        Should.Throw<OptionsValidationException>(() => host.Services).Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("Seed:Mode", "Everything")]
    [InlineData("Seed:Folder", "nowhere/at/all")]
    public void A_seed_that_is_none_does_not_start(string setting, string value)
    {
        using var host = new RunningHost(settings: (setting, value));
        Should.Throw<InvalidOperationException>(() => host.Services).Message.ShouldContain(setting);
    }
}
