using System.Globalization;
using System.Resources;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Mail;
using Marketplace.Shared;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

public sealed class LetterTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Letters_are_sent_after_the_commit_in_the_readers_language_and_never_after_a_rollback(Engine engine)
    {
        using var folder = new TemporaryFolder();
        await using var market = await JobMarket.StartAsync(engine, services => services.AddMail(new ConfigurationBuilder().Build(), folder.Path));
        await market.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Post(new LetterReader("nobody@example.vn", CultureInfo.GetCultureInfo("vi")), Says("subject"), Says("text"));
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
            db.ChangeTracker.Clear();
            db.Post(new LetterReader("reader@example.vn", CultureInfo.GetCultureInfo("en")), Says("subject"), Says("text"));
            await db.SaveChangesAsync(Cancel);
        });
        Directory.Exists(Path.Combine(folder.Path, "mail")).ShouldBeFalse("nothing is sent before the runner runs");
        await market.RunDueAsync();
        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder.Path, "mail")).ShouldHaveSingleItem(), Cancel);
        letter.ShouldContain("To: reader@example.vn");
        letter.ShouldContain("Content-Language: en");
        letter.ShouldContain("subject in en");
        letter.ShouldContain("text in en");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Message Says(string key) => new(new Words(), key);

    private sealed class Words : ResourceManager
    {
        public override string GetString(string name, CultureInfo? culture) => $"{name} in {culture?.Name}";
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("ocop-mail-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
