using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Marketplace.Floor;

/// <summary>
/// The least that placing an order can cost: one pack is taken by one conditional update, and the rows of an order of one line are inserted
/// into the product's own tables by one command, in one transaction. No form, no prices, no checks.
/// </summary>
public sealed class OrderProbe : IDisposable
{
    private const string Rows = """
        INSERT INTO order_groups (id, number, idempotency_key, body_hash, buyer_name, buyer_phone, buyer_email, note, language, placed_at, goods_vnd,
            shipping_vnd, discount_vnd, total_vnd, is_sample, address_commune, address_commune_code, address_old_district, address_province,
            address_province_code, address_street)
        VALUES (@group, @number, @key, @hash, 'Trần Thị Lan', '+84912345678', '', '', 'vi', @now, 45000, 0, 0, 45000, @yes, 'Xã', '18073', '', 'Tỉnh',
            '42', 'Thôn 3');
        INSERT INTO orders (id, group_id, number, producer_code, producer_name, state, payment_method, shipping_method, goods_vnd, shipping_vnd,
            discount_vnd, total_vnd, commission_vnd, paid_vnd, refunded_vnd, payment_code, placed_at, steps, ship_by, is_for_adults, is_sample)
        VALUES (@order, @group, @number, 'P', 'HTX', 'Placed', 'CashOnDelivery', 'Carrier', 45000, 0, 0, 45000, 0, 0, 0, @key, @now, 1, @day, @no, @yes);
        INSERT INTO order_lines (id, order_id, position, variant_id, product_code, product_name, pack_label, unit_price_vnd, quantity, goods_vnd,
            discount_vnd, funded_by_marketplace_vnd, commission_percent, commission_vnd, shipped_quantity, returned_quantity, cancelled_quantity,
            refunded_vnd, is_sample)
        VALUES (@line, @order, 1, @pack, 'HT', 'Mật ong', 'Hũ', 45000, 1, 45000, 0, 0, 0, 0, 0, 0, 0, 0, @yes);
        INSERT INTO order_moves (id, order_id, number, "to", at, actor_kind, reason, is_sample)
        VALUES (@move, @order, 1, 'Placed', @now, 'Person', '', @yes);
        INSERT INTO audit (at, actor_kind, actor_name, action, subject, "before", "after", address, for_producer, seal)
        VALUES (@now, 'Person', '', 'order.placed', @number, '', 'Placed', '', '', '');
        INSERT INTO jobs (id, kind, payload, due_at, attempts, allowed_attempts, created_at)
        VALUES (@job1, 'order.letter', @payload, @now, 0, 7, @now), (@job2, 'order.letter', @payload, @now, 0, 7, @now);
        """;

    private readonly NpgsqlDataSource? _postgres;
    private readonly string _connection;
    private Guid[] _packs = [];

    public OrderProbe(string connection)
    {
        _connection = connection;
        if (connection.Contains("Host=", StringComparison.Ordinal)) _postgres = NpgsqlDataSource.Create(connection);
    }

    public async Task PlaceAsync()
    {
        await using var connection = await OpenAsync();
        if (_packs.Length == 0) _packs = await PacksAsync(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        var pack = _packs[Random.Shared.Next(_packs.Length)];
        await using (var take = Command(connection, transaction, "UPDATE variants SET on_hand = on_hand - 1 WHERE id = @pack AND on_hand >= 1"))
        {
            Set(take, "pack", pack);
            if (await take.ExecuteNonQueryAsync() != 1) throw new InvalidOperationException("The packs are to be plenty.");
        }
        await using (var insert = Command(connection, transaction, Rows))
        {
            Fill(insert, pack);
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    public void Dispose() => _postgres?.Dispose();

    private void Fill(DbCommand insert, Guid pack)
    {
        var (order, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        foreach (var key in new[] { "group", "line", "move", "job1", "job2" }) Set(insert, key, Guid.CreateVersion7());
        Set(insert, "order", order);
        Set(insert, "pack", pack);
        Set(insert, "number", order.ToString("N"));
        Set(insert, "key", order.ToString("D"));
        Set(insert, "hash", new string('a', 64));
        Set(insert, "payload", $"{{\"OrderId\":\"{order}\",\"Kind\":0}}");
        // As the product keeps time in SQLite.
        Set(insert, "now", _postgres is null ? (now - DateTimeOffset.UnixEpoch).Ticks / 10 : now);
        Set(insert, "day", DateOnly.FromDateTime(now.UtcDateTime));
        Set(insert, "yes", true);
        Set(insert, "no", false);
    }

    private async Task<DbConnection> OpenAsync()
    {
        if (_postgres is not null) return await _postgres.OpenConnectionAsync();
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-32000;";
        await pragmas.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<Guid[]> PacksAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM variants";
        await using var rows = await command.ExecuteReaderAsync();
        var packs = new List<Guid>();
        while (await rows.ReadAsync()) packs.Add(rows.GetGuid(0));
        return [.. packs];
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
