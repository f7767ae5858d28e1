using System.Globalization;
using System.Text.Json;
using Marketplace.Data;
using Marketplace.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

/// <summary>
/// M11: what the API counts, against SQL written by hand over the register's own tables; neither the listing table's periods nor the
/// index are asked.
/// </summary>
public sealed class FacetSqlTests(ApiShop shop) : IClassFixture<ApiShop>
{
    private const string View = """
        CREATE TEMP VIEW shop AS
        WITH star AS (
            SELECT product_code, star, row_number() OVER (PARTITION BY product_code ORDER BY issued_on DESC, star DESC) AS n
            FROM certificates
            WHERE is_latest AND NOT is_void AND issued_on <= '{today}' AND date(issued_on, '+36 months') > '{today}'
              AND (revoked_on IS NULL OR revoked_on > '{today}')),
        pack AS (
            SELECT product_code, MAX(on_hand > 0) AS stock, COALESCE(MIN(CASE WHEN on_hand > 0 THEN price_vnd END), MIN(price_vnd)) AS price
            FROM variants GROUP BY product_code),
        place AS (
            SELECT code, CASE type WHEN 'DnLon' THEN 'dn_lon' WHEN 'ToHopTac' THEN 'to_hop_tac' WHEN 'HoKinhDoanh' THEN 'ho_kinh_doanh'
                     WHEN 'DoanhNghiep' THEN 'doanh_nghiep' ELSE lower(type) END AS type,
                CASE WHEN area_code IS NOT NULL THEN area_code
                     WHEN legacy_commune_code IS NOT NULL
                       THEN (SELECT u.district_code FROM admin_units u WHERE u.generation = 216 AND u.code = legacy_commune_code)
                     ELSE (SELECT CASE WHEN COUNT(DISTINCT u.district_code) = 1 THEN MIN(u.district_code) END
                           FROM admin_successions s JOIN admin_units u ON u.generation = 216 AND u.code = s.old_code
                           WHERE s.old_generation = 216 AND s.new_generation = 69 AND s.new_code = commune_code) END AS area,
                CASE WHEN commune_code IS NOT NULL THEN commune_code
                     ELSE (SELECT CASE WHEN COUNT(DISTINCT s.new_code) = 1 THEN MIN(s.new_code) END
                           FROM admin_successions s WHERE s.old_generation = 216 AND s.new_generation = 69 AND s.old_code = legacy_commune_code) END AS commune
            FROM producers WHERE is_latest AND NOT is_void AND type_from <= '{today}' AND (type_to IS NULL OR type_to > '{today}'))
        SELECT p.code, COALESCE(place.area, 'unknown') AS district, COALESCE(place.commune, 'unknown') AS commune, CAST(star.star AS TEXT) AS star,
            COALESCE((SELECT MIN(s.group_code) FROM product_sets s WHERE s.code = p.set_code), 'unknown') AS "group", COALESCE(p.set_code, 'unknown') AS "set",
            place.type AS producerType,
            CASE WHEN pack.price IS NULL THEN NULL WHEN pack.price < 50000 THEN '0-50000'
                 WHEN pack.price < 100000 THEN '50000-100000' WHEN pack.price < 200000 THEN '100000-200000'
                 WHEN pack.price < 500000 THEN '200000-500000' WHEN pack.price < 1000000 THEN '500000-1000000' ELSE '1000000-' END AS price,
            CASE WHEN pack.stock THEN 'true' END AS inStock
        FROM products p JOIN place ON place.code = p.producer_code
        LEFT JOIN star ON star.product_code = p.code AND star.n = 1 LEFT JOIN pack ON pack.product_code = p.code
        WHERE p.is_latest AND NOT p.is_void AND NOT p.is_sample
        """;

    private static readonly string[] _facets = ["district", "commune", "star", "group", "set", "producerType", "price", "inStock"];

    [Fact]
    public async Task Every_count_of_every_facet_alone_and_beside_every_value_of_another_equals_plain_sql_and_the_total_when_clicked()
    {
        await using var sql = await OpenAsync();
        var all = await shop.GetAsync("/api/v1/products?size=1");
        all.GetProperty("total").GetInt32().ShouldBe((int)await CountAsync(sql, "SELECT COUNT(*) FROM shop"));
        var random = new Random(20261126);
        var clicked = 0;
        foreach (var first in _facets)
        {
            Counts(all, first).ShouldBe(await GroupsAsync(sql, first, "1 = 1"), ignoreOrder: true, first);
            foreach (var value in Counts(all, first).Keys)
            {
                var chosen = await shop.GetAsync($"/api/v1/products?size=1&{Parameter(first, value)}");
                chosen.GetProperty("total").GetInt32().ShouldBe(Counts(all, first)[value], $"{first}={value}");
                foreach (var second in _facets.Where(f => f != first))
                {
                    var counts = Counts(chosen, second);
                    counts.ShouldBe(await GroupsAsync(sql, second, $"\"{first}\" = '{value}'"), ignoreOrder: true, $"{second} beside {first}={value}");
                    foreach (var (other, count) in counts.Where(_ => random.Next(6) == 0))
                    {
                        (await shop.TotalAsync($"size=1&{Parameter(first, value)}&{Parameter(second, other)}"))
                            .ShouldBe(count, $"{first}={value} {second}={other}");
                        clicked++;
                    }
                }
            }
        }
        clicked.ShouldBeGreaterThan(200);
    }

    private static string Parameter(string facet, string value) => (facet, value.Split('-')) switch
    {
        ("price", [var from, { Length: > 0 } to]) => $"priceFrom={from}&priceTo={to}",
        ("price", [var from, ..]) => $"priceFrom={from}",
        _ => $"{facet}={Uri.EscapeDataString(value)}",
    };

    private static Dictionary<string, int> Counts(JsonElement answer, string facet) => answer.GetProperty("facets").GetProperty(facet).EnumerateArray()
        .ToDictionary(v => v.GetProperty("value").GetString()!, v => v.GetProperty("count").GetInt32());

    private async Task<SqliteConnection> OpenAsync()
    {
        await using var scope = shop.Host.Services.CreateAsyncScope();
        var connection = new SqliteConnection(scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>().Database.GetConnectionString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var view = connection.CreateCommand();
        view.CommandText =
            View.Replace("{today}", shop.Host.Clock.VietnamToday().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await view.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<long> CountAsync(SqliteConnection sql, string query)
    {
        await using var command = sql.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<Dictionary<string, int>> GroupsAsync(SqliteConnection sql, string facet, string where)
    {
        await using var command = sql.CreateCommand();
        command.CommandText = $"SELECT \"{facet}\", COUNT(*) FROM shop WHERE \"{facet}\" IS NOT NULL AND {where} GROUP BY 1";
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var groups = new Dictionary<string, int>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) groups[rows.GetString(0)] = rows.GetInt32(1);
        return groups;
    }
}
