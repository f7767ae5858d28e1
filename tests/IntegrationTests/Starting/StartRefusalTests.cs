using Marketplace.IntegrationTests.Hosting;
using Marketplace.Web;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>Production starts with all that keeps it safe, or says in a sentence what is missing.</summary>
public sealed class StartRefusalTests
{
    [Theory]
    [InlineData("Site:BaseUrl", "", "Site:BaseUrl"), InlineData("Site:BaseUrl", "http://cho.example.vn", "Site:BaseUrl")]
    [InlineData("AllowedHosts", "", "AllowedHosts"), InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("Keys:Folder", "", "Keys:Folder"), InlineData("Keys:Folder", "nowhere", "Keys:Folder"), InlineData("Seed:Mode", "Samples", "Seed:Mode")]
    public void One_missing_setting_is_one_sentence(string setting, string value, string named)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-").FullName;
        try
        {
            KeyFolder.Create(folder);
            var settings = new Dictionary<string, string?>
            {
                ["Site:BaseUrl"] = "https://cho.example.vn",
                ["AllowedHosts"] = "cho.example.vn",
                ["Keys:Folder"] = folder,
            };
            Refusals(settings, isProduction: true).ShouldBeEmpty();
            settings[setting] = value;
            Refusals(settings, isProduction: true).ShouldHaveSingleItem().ShouldStartWith(named);
            Refusals(settings, isProduction: false).ShouldBeEmpty();
        }
        finally
        {
            HostFolder.Remove(folder);
        }
    }

    private static List<string> Refusals(Dictionary<string, string?> settings, bool isProduction) =>
        [.. StartRefusals.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), isProduction)];
}
