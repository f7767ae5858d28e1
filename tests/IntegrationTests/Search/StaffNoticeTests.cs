using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class StaffNoticeTests
{
    private const string Words = "bộ máy dự phòng";

    [Fact]
    public async Task Officers_are_told_that_search_is_degraded_and_readers_are_not()
    {
        using var host = new RunningHost(settings: ("Search:Elasticsearch:Url", "http://127.0.0.1:1"));
        await host.AddUserAsync("can-bo@example.vn", "Officer");
        using var officer = await host.SignedInAsync("can-bo@example.vn");
        (await officer.GetStringAsync("/giam-sat/con-thieu", TestContext.Current.CancellationToken)).ShouldContain(Words);
        using var reader = host.Browser();
        (await reader.GetStringAsync("/giam-sat", TestContext.Current.CancellationToken)).ShouldNotContain(Words);
        (await reader.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldNotContain(Words);
    }
}
