using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>What staff do is written down, stays as it was written, and holds no secret (T47).</summary>
public sealed class AuditTests
{
    private const string Viewer = "nguoi.xem@hatinh.example", Producer = "htx@hatinh.example";

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
        (await AskAsync(
            site, db => db.Set<AuditEntry>().OrderBy(a => a.Id).Select(a => new { a.Action, a.ActorId, a.SubjectId, a.Detail }).ToListAsync(Cancel))).ShouldBe(
        [
            new { Action = AuditAction.AccountCreated, ActorId = (Guid?)null, SubjectId = (Guid?)id, Detail = "" },
            new { Action = AuditAction.RolesChanged, ActorId = (Guid?)null, SubjectId = (Guid?)id, Detail = "→ Viewer" },
            new { Action = AuditAction.SignInFailed, ActorId = (Guid?)null, SubjectId = (Guid?)id, Detail = "" },
            new { Action = AuditAction.SignedIn, ActorId = (Guid?)id, SubjectId = (Guid?)id, Detail = "" },
            new { Action = AuditAction.SecondFactorSet, ActorId = (Guid?)id, SubjectId = (Guid?)id, Detail = "" },
            new { Action = AuditAction.AccountCreated, ActorId = (Guid?)null, SubjectId = (Guid?)other, Detail = "" },
            new { Action = AuditAction.RolesChanged, ActorId = (Guid?)null, SubjectId = (Guid?)other, Detail = "→ Producer" },
            new { Action = AuditAction.SignedIn, ActorId = (Guid?)other, SubjectId = (Guid?)other, Detail = "" },
            new { Action = AuditAction.Refused, ActorId = (Guid?)other, SubjectId = (Guid?)null, Detail = "GET /giam-sat/chu-the" },
            new { Action = AuditAction.SignedOut, ActorId = (Guid?)id, SubjectId = (Guid?)id, Detail = "" },
        ]);
        (await CheckAsync(site)).ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Database_lets_nobody_change_or_delete_a_row(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.Host.AddUserAsync(Viewer, Roles.Viewer);
        foreach (var sql in (string[])["UPDATE audit SET detail = 'x'", "DELETE FROM audit"])
            (await Should.ThrowAsync<Exception>(AskAsync(site, db => db.Database.ExecuteSqlRawAsync(sql, Cancel)))).Message.ShouldContain("append-only");
        (await CheckAsync(site)).ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Check_finds_a_row_changed_and_a_row_taken_out_behind_the_triggers(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        foreach (var name in (string[])["a", "b", "c"]) await site.Host.AddUserAsync(name + "@hatinh.example", Roles.Viewer);
        await AskAsync(
            site, db => db.Database.ExecuteSqlRawAsync(
                engine == Engine.Sqlite ? "DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_words" : "DROP TRIGGER audit_keeps_rows ON audit", Cancel));
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET detail = '→ Admin' WHERE id = 4", Cancel));
        (await CheckAsync(site)).ShouldBe(4);
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET detail = '→ Viewer' WHERE id = 4", Cancel));
        (await CheckAsync(site)).ShouldBeNull();
        await AskAsync(site, db => db.Database.ExecuteSqlRawAsync("DELETE FROM audit WHERE id = 3", Cancel));
        (await CheckAsync(site)).ShouldBe(4);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Rows_written_at_the_same_time_stay_one_chain(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            await using var scope = site.Host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditLog>().WriteAsync(AuditAction.Refused, null, $"GET /{i}", Cancel);
        }));
        (await AskAsync(site, db => db.Set<AuditEntry>().CountAsync(Cancel))).ShouldBe(20);
        (await CheckAsync(site)).ShouldBeNull();
    }

    [Fact]
    public async Task Lines_cannot_be_forged_and_passwords_are_not_kept()
    {
        await using var site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await site.Host.AddUserAsync(Producer, Roles.Producer);
        await (await site.Host.SignedInAsync(Producer, enrol: false)).GetAsync("/giam-sat/chu-the/x%0D%0A2026-01-01%20SignedIn", Cancel);
        var words = await AskAsync(site, db => db.Set<AuditEntry>().Select(a => a.Detail).ToListAsync(Cancel));
        words.ShouldContain(w => w.StartsWith("GET /giam-sat/chu-the/x", StringComparison.Ordinal));
        words.ShouldAllBe(w => !w.Contains('\r') && !w.Contains('\n') && !w.Contains(SignInSteps.Password, StringComparison.Ordinal));
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
