using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>Reading changes nothing: every address is got as everybody, and every table is what it was.</summary>
public sealed class NoStateByGetTests
{
    /// <summary>What the program writes by its clock, whoever reads, seals of the audit too; the search log counts what readers asked.</summary>
    private static readonly string[] _notByReaders = ["jobs", "job_schedules", "search_log", "audit"];

    private static readonly string[] _addresses =
    [
        "/", "/en", "/tim-kiem?q=mat+ong", "/san-pham/mat-ong-HT-P-OWN", "/nha-san-xuat/x-P-OWN", "/huyen", "/chung-nhan", "/chung-nhan/C-P-OWN", "/gio-hang",
        "/gio-hang/so-luong", "/gio-hang/them?goi=x", "/thanh-toan", "/don-hang", "/don-hang/HT-1", "/don-hang-cua-toi", "/dang-nhap", "/dang-nhap/ma",
        "/dang-nhap/ma-hai-lop", "/dang-xuat", "/bao-sai-sot", "/bao-co-hang/x", "/giay-to/x", "/health/ready", "/api/v1/products", "/api/v1/programme/",
        "/sitemap.xml", "/webhooks/stripe", "/webhooks/bank/x", "/the-chia-se/san-pham/HT-P-OWN.jpg",
    ];

    [Fact]
    public async Task No_address_that_is_got_changes_a_table()
    {
        await using var site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await site.ImportAsync(site.NewFolder().WithCertified(new Certified("P-OWN", Area: "446", Name: "Hợp tác xã Của Mình")));
        List<HttpClient> readers = [site.Browser];
        foreach (var (name, role) in ((string, string)[])[("producer", Roles.Producer), ("officer", Roles.Officer), ("admin", Roles.Admin)])
        {
            var id = await site.Host.AddUserAsync(name + "@hatinh.example", role, role == Roles.Officer ? ["446"] : []);
            if (role == Roles.Producer) await site.Host.GrantAsync(id, "P-OWN");
            readers.Add(await site.Host.SignedInAsync(name + "@hatinh.example", enrol: Roles.Staff.Contains(role)));
        }
        var addresses = AccessFile.Read().Select(l => l.Address).Concat(_addresses).Distinct().ToList();
        var before = await TablesAsync(site);
        before.Count.ShouldBeGreaterThan(40);
        foreach (var reader in readers)
            foreach (var address in addresses)
                using (await reader.GetAsync(address, TestContext.Current.CancellationToken)) { }
        var after = await TablesAsync(site);
        before.Keys.Where(table => after[table] != before[table]).ShouldBeEmpty();
    }

    /// <summary>By table: a hash of all its rows.</summary>
    private static async Task<Dictionary<string, string>> TablesAsync(ProgrammeSite site)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Except(_notByReaders))
            hashes[table] = await HashAsync(db, table);
        return hashes;
    }

    private static async Task<string> HashAsync(DbContext db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the model.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        List<string> found = [];
        while (await rows.ReadAsync())
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) is byte[] bytes
                ? Convert.ToHexString(bytes) : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        found.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', found))));
    }
}
