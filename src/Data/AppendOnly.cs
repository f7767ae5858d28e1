using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>
/// The database itself lets nobody change or delete a row of the audit, of which only the seal is set, once, of producers' ledgers, or of
/// reports, which are signed or withdrawn once. Laid anew after each migration.
/// </summary>
internal static class AppendOnly
{
    private const string Sqlite = """
        CREATE TRIGGER IF NOT EXISTS audit_keeps_rows BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_keeps_words BEFORE UPDATE OF id, at, actor_kind, actor_id, actor_name, action, subject, before, after, address,
        for_producer, consent_id ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_seals_once BEFORE UPDATE OF position, seal ON audit WHEN OLD.position IS NOT NULL OR NEW.position IS NULL
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS ledger_keeps_rows BEFORE DELETE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS ledger_keeps_amounts BEFORE UPDATE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS reports_keep_rows BEFORE DELETE ON reports WHEN NOT OLD.is_sample BEGIN SELECT RAISE(ABORT, 'reports are kept'); END;
        CREATE TRIGGER IF NOT EXISTS reports_keep_content BEFORE UPDATE OF id, title, as_of, known_at, area, commune, plan, definition_version, content, hash,
        drawn_at, drawn_by, drawn_by_name, form_key, month, is_sample ON reports BEGIN SELECT RAISE(ABORT, 'reports are kept'); END;
        CREATE TRIGGER IF NOT EXISTS reports_settle_once BEFORE UPDATE ON reports WHEN OLD.state <> 'Drawn' BEGIN SELECT RAISE(ABORT, 'reports are kept'); END;
        """;

    private const string Postgres = """
        CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''audit is append-only''; END';
        CREATE OR REPLACE TRIGGER audit_keeps_rows BEFORE DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        CREATE OR REPLACE TRIGGER audit_keeps_words BEFORE UPDATE ON audit FOR EACH ROW
        WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL OR to_jsonb(OLD) - 'position' - 'seal' IS DISTINCT FROM to_jsonb(NEW) - 'position' - 'seal')
        EXECUTE FUNCTION audit_is_append_only();
        CREATE OR REPLACE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''ledger is append-only''; END';
        CREATE OR REPLACE TRIGGER ledger_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT
        EXECUTE FUNCTION ledger_is_append_only();
        CREATE OR REPLACE FUNCTION reports_are_kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''reports are kept''; END';
        CREATE OR REPLACE TRIGGER reports_keep_rows BEFORE DELETE ON reports FOR EACH ROW WHEN (NOT OLD.is_sample) EXECUTE FUNCTION reports_are_kept();
        CREATE OR REPLACE TRIGGER reports_keep_table BEFORE TRUNCATE ON reports FOR EACH STATEMENT EXECUTE FUNCTION reports_are_kept();
        CREATE OR REPLACE TRIGGER reports_keep_content BEFORE UPDATE ON reports FOR EACH ROW WHEN (OLD.state <> 'Drawn'
        OR to_jsonb(OLD) - 'state' - 'settled_at' - 'settled_by' - 'settled_by_name'
        IS DISTINCT FROM to_jsonb(NEW) - 'state' - 'settled_at' - 'settled_by' - 'settled_by_name')
        EXECUTE FUNCTION reports_are_kept();
        """;

    public static Task KeepAuditAsync(this MarketplaceDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? Postgres : Sqlite, cancel);
}
