using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>What staff do is written down, stays as it was written, and holds no secret (T47).</summary>
public sealed class AuditTests
{
    private const string Viewer = "nguoi.xem@hatinh.example", Producer = "htx@hatinh.example";

    private static readonly string[] _forbidden =
    [
        "UPDATE audit SET after = 'x'", "UPDATE audit SET subject = 'x', position = id, seal = 'y'", "UPDATE audit SET position = NULL", "DELETE FROM audit",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Sign_ins_and_refusals_are_written_with_who_and_what(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        var id = await site.Host.AddUserAsync(Viewer, Roles.Viewer);
        await site.Browser.SignInAsync(Viewer, "sai mật khẩu");
        var viewer = await site.Host.SignedInAsync(Viewer);
        var other = await site.Host.AddUserAsync(Producer, Roles.Producer);
        await (await site.Host.SignedInAsync(Producer, enrol: false)).GetAsync("/giam-sat/chu-the", Cancel);
        var token = await viewer.TokenAsync("/giam-sat/chu-the");
        await viewer.PostAsync("/dang-xuat", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }), Cancel);
        var rows = await AskAsync(site, db => db.Set<AuditEntry>().OrderBy(a => a.Id).ToListAsync(Cancel));
        rows.Select(a => (a.Action, a.ActorId, a.Subject, a.After)).ShouldBe(
        [
            ("account.created", null, Account(id), Viewer),
            ("account.roles", null, Account(id), "Viewer all"),
            ("sign-in.failed", null, Account(id), ""),
            ("sign-in.done", id, Account(id), ""),
            ("account.second-factor", id, Account(id), ""),
            ("account.created", null, Account(other), Producer),
            ("account.roles", null, Account(other), "Producer"),
            ("sign-in.done", other, Account(other), ""),
            ("access.refused", other, "address:/giam-sat/chu-the", "GET"),
            ("sign-in.ended", id, Account(id), ""),
        ]);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Who_only_buys_is_listed_by_account_alone_and_who_works_or_once_worked_by_name(Engine engine)
    {
        const string buyer = "mua@nha.example", before = "cu@nha.example";
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.Host.AddUserAsync(Viewer, Roles.Viewer);
        var id = await site.Host.AddBuyerAsync(buyer);
        foreach (var email in (string[])[buyer, Viewer])
        {
            using var person = await site.Host.SignedInAsync(email, enrol: email == Viewer);
            using var gone = await person.PostAsync("/dang-xuat", new FormUrlEncodedContent(await person.HiddenFieldsAsync("/tai-khoan")), Cancel);
        }
        await using (var scope = site.Host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IAudit>().Note(AccountActions.EmailChanged, Account(id), before, buyer);
            await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync(Cancel);
        }
        (await ListedAsync(site)).ShouldBe([("account.email-changed", "", ""), ("sign-in.ended", Viewer, ""), ("sign-in.ended", Account(id), "")]);

        await site.Host.GrantAsync(id, "P1");
        (await ListedAsync(site)).ShouldContain(("sign-in.ended", buyer, ""));
        await AskAsync(site, db => db.Set<Membership>().ExecuteDeleteAsync(Cancel));
        (await ListedAsync(site)).ShouldBe([("account.email-changed", "", buyer), ("sign-in.ended", Viewer, ""), ("sign-in.ended", buyer, "")]);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Note_is_kept_with_the_unit_of_work_and_gone_without_it(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        foreach (var commits in (bool[])[false, true])
        {
            await using var scope = site.Host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().ActAs(Actor.Job("prices"));
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            scope.ServiceProvider.GetRequiredService<IAudit>().Note("price.changed", $"product:{commits}", "10000", "12000");
            await db.SaveChangesAsync(Cancel);
            if (commits) await transaction.CommitAsync(Cancel);
        }
        var row = (await AskAsync(site, db => db.Set<AuditEntry>().ToListAsync(Cancel))).ShouldHaveSingleItem();
        (row.ActorKind, row.ActorName, row.Action, row.Subject, row.Before, row.After)
            .ShouldBe((ActorKind.Job, "prices", "price.changed", "product:True", "10000", "12000"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Database_lets_nobody_change_or_delete_a_row_nor_seal_it_twice(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.Host.AddUserAsync(Viewer, Roles.Viewer);
        foreach (var sealing in (bool[])[false, true])
        {
            if (sealing) await SealAsync(site);
            foreach (var sql in _forbidden)
                (await Should.ThrowAsync<Exception>(AskAsync(site, db => db.Database.ExecuteSqlRawAsync(sql, Cancel)))).Message.ShouldContain("append-only");
        }
        var again = AskAsync(site, db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET seal = 'y'", Cancel));
        (await Should.ThrowAsync<Exception>(again)).Message.ShouldContain("append-only");
        (await CheckAsync(site)).ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Check_finds_a_row_changed_and_a_row_taken_out_behind_the_triggers(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        foreach (var name in (string[])["a", "b", "c"]) await site.Host.AddUserAsync(name + "@hatinh.example", Roles.Viewer);
        (await SealAsync(site)).ShouldBe(6);
        await DropTriggersAsync(site, engine);
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET after = 'Admin all' WHERE position = 4", Cancel));
        (await CheckAsync(site)).ShouldBe(4);
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET after = 'Viewer all' WHERE position = 4", Cancel));
        (await CheckAsync(site)).ShouldBeNull();
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("DELETE FROM audit WHERE position = 3", Cancel));
        (await CheckAsync(site)).ShouldBe(3);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Whoever_writes_the_table_without_the_key_cannot_seal_what_he_changed(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.Host.AddUserAsync(Viewer, Roles.Viewer);
        await SealAsync(site);
        await DropTriggersAsync(site, engine);
        await AskAsync(site, async db =>
        {
            var forger = new AuditSeal(new byte[AuditSeal.KeyBytes]);
            var before = "";
            foreach (var row in await db.Set<AuditEntry>().OrderBy(a => a.Position).ToListAsync(Cancel))
            {
                row.Seal = forger.Of(before, row);
                before = row.Seal;
            }
            return await db.SaveChangesAsync(Cancel);
        });
        (await CheckAsync(site)).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Rows_written_and_sealed_at_the_same_time_become_one_chain(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            await using var scope = site.Host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IAudit>().Note("access.refused", $"address:/{i}");
            await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync(Cancel);
            await SealAsync(site);
        }));
        while (await SealAsync(site) > 0) { }
        var places = await AskAsync(site, db => db.Set<AuditEntry>().Select(a => a.Position).OrderBy(p => p).ToListAsync(Cancel));
        places.ShouldBe(Enumerable.Range(1, 20).Select(i => (long?)i));
        (await CheckAsync(site)).ShouldBeNull();
    }

    [Fact]
    public async Task Lines_cannot_be_forged_and_passwords_are_not_kept()
    {
        await using var site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await site.Host.AddUserAsync(Producer, Roles.Producer);
        await (await site.Host.SignedInAsync(Producer, enrol: false)).GetAsync("/giam-sat/chu-the/x%0D%0A2026-01-01%20SignedIn", Cancel);
        var words = await AskAsync(site, db => db.Set<AuditEntry>().Select(a => a.Subject + a.After).ToListAsync(Cancel));
        words.ShouldContain(w => w.StartsWith("address:/giam-sat/chu-the/x", StringComparison.Ordinal));
        words.ShouldAllBe(w => !w.Contains('\r') && !w.Contains('\n') && !w.Contains(SignInSteps.Password, StringComparison.Ordinal));
    }

    private static string Account(Guid id) => "account:" + id.ToString("N");

    private static Task DropTriggersAsync(ProgrammeSite site, Engine engine)
    {
        string[] names = engine == Engine.Sqlite
            ? ["audit_keeps_rows", "audit_keeps_words", "audit_seals_once"]
            : ["audit_keeps_rows ON audit", "audit_keeps_words ON audit"];
        return AskAsync(site, db => db.Database.ExecuteSqlRawAsync(string.Concat(names.Select(n => $"DROP TRIGGER {n};")), Cancel));
    }

    /// <summary>Signing out, and a new e-mail: who, and the words of it.</summary>
    private static async Task<IReadOnlyList<(string Action, string Actor, string After)>> ListedAsync(ProgrammeSite site)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var lines = await scope.ServiceProvider.GetRequiredService<ListAudit>().ExecuteAsync("", 1, Cancel);
        return [.. lines.Where(l => l.Action is AccountActions.EmailChanged or AccountActions.SignedOut).Select(l => (l.Action, l.ActorName, l.After))];
    }

    private static async Task<int> SealAsync(ProgrammeSite site)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SealAudit>().ExecuteAsync(Cancel);
    }

    private static async Task<T> AskAsync<T>(ProgrammeSite site, Func<DbContext, Task<T>> question)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    private static async Task<long?> CheckAsync(ProgrammeSite site)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckAudit>().ExecuteAsync(Cancel);
    }
}
