using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Marketplace.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "admin_successions",
                columns: table => new
                {
                    old_generation = table.Column<int>(type: "integer", nullable: false),
                    old_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    new_generation = table.Column<int>(type: "integer", nullable: false),
                    new_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_part = table.Column<bool>(type: "boolean", nullable: false),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admin_successions", x => new { x.old_generation, x.old_code, x.new_generation, x.new_code });
                });

            migrationBuilder.CreateTable(
                name: "admin_units",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    district_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admin_units", x => new { x.generation, x.code });
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assist_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    given_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assist_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assistances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assistances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    for_producer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    seal = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "automatic_stops",
                columns: table => new
                {
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automatic_stops", x => x.producer_code);
                });

            migrationBuilder.CreateTable(
                name: "automatic_switch",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automatic_switch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "banned_claims",
                columns: table => new
                {
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_banned_claims", x => x.words);
                });

            migrationBuilder.CreateTable(
                name: "baskets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    touched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_baskets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "card_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    news = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    intent_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    worked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received = table.Column<int>(type: "integer", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    certificate_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    base_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ground = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_proposals", x => x.id);
                    table.CheckConstraint("ck_certificate_proposals_two_people", "state <> 'Confirmed' OR decided_by <> proposed_by");
                });

            migrationBuilder.CreateTable(
                name: "certificate_reminders",
                columns: table => new
                {
                    certificate_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_reminders", x => new { x.certificate_code, x.ends_on, x.step, x.recipient });
                });

            migrationBuilder.CreateTable(
                name: "certificate_scans",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_scans", x => x.file_id);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    star = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: true),
                    decision_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    authority = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    override_reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issued_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scan_url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    verifier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => new { x.code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    transaction = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "pg_current_xact_id()::text::bigint"),
                    topic = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "channel_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    declared_by = table.Column<Guid>(type: "uuid", nullable: false),
                    form_key = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    claimed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_declarations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "channel_reminders",
                columns: table => new
                {
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_reminders", x => new { x.participation_code, x.passed_on });
                });

            migrationBuilder.CreateTable(
                name: "channel_rules",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_modern = table.Column<bool>(type: "boolean", nullable: false),
                    breadth = table.Column<string>(type: "text", nullable: false),
                    window_days = table.Column<int>(type: "integer", nullable: false),
                    evidence_rule_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_rules", x => new { x.kind, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "checks",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checker = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checks", x => new { x.participation_code, x.checked_on, x.checker, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "commission_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "communes",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    old_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_part = table.Column<bool>(type: "boolean", nullable: false),
                    decree_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_communes", x => new { x.code, x.effective_on, x.old_code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wrong = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settlement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coupons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: true),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    from_goods_vnd = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    most_uses = table.Column<int>(type: "integer", nullable: false),
                    most_uses_per_buyer = table.Column<int>(type: "integer", nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decrees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    applied_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decrees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_rules",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_rules", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "field_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    form_key = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "green_chains",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_green_chains", x => new { x.producer_code, x.confirmed_on, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "inspection_findings",
                columns: table => new
                {
                    point_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    inspected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    criterion_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_findings", x => new { x.point_code, x.inspected_on, x.criterion_code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    point_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    inspected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => new { x.point_code, x.inspected_on, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    allowed_attempts = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trace = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_balances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    earnings_vnd = table.Column<long>(type: "bigint", nullable: false),
                    commission_vnd = table.Column<long>(type: "bigint", nullable: false),
                    refunds_vnd = table.Column<long>(type: "bigint", nullable: false),
                    withheld_vnd = table.Column<long>(type: "bigint", nullable: false),
                    paid_out_vnd = table.Column<long>(type: "bigint", nullable: false),
                    balance_vnd = table.Column<long>(type: "bigint", nullable: false),
                    of_buyers_vnd = table.Column<long>(type: "bigint", nullable: false),
                    of_couriers_vnd = table.Column<long>(type: "bigint", nullable: false),
                    of_marketplace_vnd = table.Column<long>(type: "bigint", nullable: false),
                    difference_vnd = table.Column<long>(type: "bigint", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_balances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    against = table.Column<string>(type: "text", nullable: false),
                    funder = table.Column<string>(type: "text", nullable: true),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    base_vnd = table.Column<long>(type: "bigint", nullable: true),
                    percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_cut = table.Column<bool>(type: "boolean", nullable: false),
                    final_address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fault = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_flags", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link_watches",
                columns: table => new
                {
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    last_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dead_in_a_row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_watches", x => x.participation_code);
                });

            migrationBuilder.CreateTable(
                name: "listing_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    writers = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listing_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    moved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    places = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    bundles = table.Column<string>(type: "text", nullable: false),
                    pictures_done = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    changes_undone = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listings",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row_version = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    group_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    price_vnd = table.Column<long>(type: "bigint", nullable: true),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    net_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit_price_vnd = table.Column<long>(type: "bigint", nullable: true),
                    in_stock = table.Column<bool>(type: "boolean", nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sold90days = table.Column<int>(type: "integer", nullable: false),
                    rating_tenths = table.Column<int>(type: "integer", nullable: false),
                    rating_count = table.Column<int>(type: "integer", nullable: false),
                    media_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    picture_alt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    picture_is_illustration = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    shows_sample = table.Column<bool>(type: "boolean", nullable: false),
                    certificates = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_periods = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listings", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "loaded_references",
                columns: table => new
                {
                    loader = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_references", x => x.loader);
                });

            migrationBuilder.CreateTable(
                name: "notice_stops",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_stops", x => new { x.account_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "order_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    idempotency_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    buyer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    buyer_phone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    buyer_email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    goods_vnd = table.Column<long>(type: "bigint", nullable: false),
                    shipping_vnd = table.Column<long>(type: "bigint", nullable: false),
                    discount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    total_vnd = table.Column<long>(type: "bigint", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    address_commune = table.Column<string>(type: "text", nullable: false),
                    address_commune_code = table.Column<string>(type: "text", nullable: true),
                    address_old_district = table.Column<string>(type: "text", nullable: false),
                    address_province = table.Column<string>(type: "text", nullable: false),
                    address_province_code = table.Column<string>(type: "text", nullable: false),
                    address_street = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "participations",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participations", x => new { x.code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "period_claims",
                columns: table => new
                {
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_claims", x => x.file);
                });

            migrationBuilder.CreateTable(
                name: "plan_targets",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<int>(type: "integer", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    source_document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_targets", x => new { x.plan_code, x.target_code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "point_criteria",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_criteria", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "producer_accounts",
                columns: table => new
                {
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_accounts", x => x.producer_code);
                });

            migrationBuilder.CreateTable(
                name: "producer_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false),
                    commune_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    registration_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision_words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_applications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "producer_merges",
                columns: table => new
                {
                    merged_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    living_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_merges", x => x.merged_code);
                });

            migrationBuilder.CreateTable(
                name: "producer_notices",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    closed_from = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_to = table.Column<DateOnly>(type: "date", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_notices", x => new { x.producer_code, x.closed_from, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "producer_standings",
                columns: table => new
                {
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    suspended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_standings", x => x.producer_code);
                });

            migrationBuilder.CreateTable(
                name: "producers",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type_from = table.Column<DateOnly>(type: "date", nullable: false),
                    type_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false),
                    commune_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    legacy_commune_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    area_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tax_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producers", x => new { x.code, x.type_from, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "product_pictures",
                columns: table => new
                {
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    media_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alt_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alt_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_illustration = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_pictures", x => new { x.product_code, x.position });
                });

            migrationBuilder.CreateTable(
                name: "product_popularity",
                columns: table => new
                {
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sold90days = table.Column<int>(type: "integer", nullable: false),
                    rating_tenths = table.Column<int>(type: "integer", nullable: false),
                    rating_count = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_popularity", x => x.product_code);
                });

            migrationBuilder.CreateTable(
                name: "product_sets",
                columns: table => new
                {
                    legal_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    group_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    group_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_sets", x => new { x.legal_version, x.code });
                });

            migrationBuilder.CreateTable(
                name: "product_texts",
                columns: table => new
                {
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    story = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_texts", x => new { x.product_code, x.is_sample });
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => new { x.code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "provinces",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    old_names = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provinces", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suspended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suspended_why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.product_code);
                });

            migrationBuilder.CreateTable(
                name: "renewal_papers",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_renewal_papers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "renewal_steps",
                columns: table => new
                {
                    certificate_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    paper_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_by = table.Column<Guid>(type: "uuid", nullable: false),
                    done_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_renewal_steps", x => new { x.certificate_code, x.paper_code });
                });

            migrationBuilder.CreateTable(
                name: "report_readers",
                columns: table => new
                {
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_readers", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "reporting_areas",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_areas", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    plan = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    drawn_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    form_key = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                    table.CheckConstraint("ck_reports_two_people", "state <> 'SignedOff' OR drawn_by IS NULL OR settled_by <> drawn_by");
                });

            migrationBuilder.CreateTable(
                name: "sales_points",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registration_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sales_points", x => new { x.code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "search_log",
                columns: table => new
                {
                    week = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    searches = table.Column<int>(type: "integer", nullable: false),
                    zero_results = table.Column<int>(type: "integer", nullable: false),
                    clicks = table.Column<int>(type: "integer", nullable: false),
                    position_sum = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_log", x => new { x.week, x.text });
                });

            migrationBuilder.CreateTable(
                name: "search_synonyms",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_synonyms", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "shipping_profiles",
                columns: table => new
                {
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offers_carrier = table.Column<bool>(type: "boolean", nullable: false),
                    offers_pick_up = table.Column<bool>(type: "boolean", nullable: false),
                    pick_up_note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offers_own_delivery = table.Column<bool>(type: "boolean", nullable: false),
                    own_delivery_fee_vnd = table.Column<long>(type: "bigint", nullable: false),
                    own_delivery_within = table.Column<string>(type: "text", nullable: false),
                    free_from_vnd = table.Column<long>(type: "bigint", nullable: true),
                    surcharge_vnd = table.Column<long>(type: "bigint", nullable: false),
                    packing_grams = table.Column<int>(type: "integer", nullable: false),
                    handling_days = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipping_profiles", x => x.producer_code);
                });

            migrationBuilder.CreateTable(
                name: "shipping_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: false),
                    up_to_grams = table.Column<int>(type: "integer", nullable: false),
                    fee_vnd = table.Column<long>(type: "bigint", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipping_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "step_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_key = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<string>(type: "text", nullable: false),
                    participation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assigned_to = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step_assignments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    token_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    plan_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    source_document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    numerator_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    denominator_vi = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => new { x.plan_code, x.code });
                });

            migrationBuilder.CreateTable(
                name: "tax_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    refund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tax = table.Column<string>(type: "text", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    base_vnd = table.Column<long>(type: "bigint", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: false),
                    tax_vnd = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "variants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    net_quantity = table.Column<int>(type: "integer", nullable: false),
                    net_unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    price_vnd = table.Column<long>(type: "bigint", nullable: false),
                    on_hand = table.Column<int>(type: "integer", nullable: false),
                    shipping_grams = table.Column<int>(type: "integer", nullable: true),
                    low_stock_at = table.Column<int>(type: "integer", nullable: true),
                    low_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sku = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sale = table.Column<string>(type: "text", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "villages",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recognised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    product_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_villages", x => new { x.code, x.recorded_at });
                });

            migrationBuilder.CreateTable(
                name: "withholding_policies",
                columns: table => new
                {
                    group = table.Column<string>(type: "text", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withholding_policies", x => x.group);
                });

            migrationBuilder.CreateTable(
                name: "withholding_rules",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    group = table.Column<string>(type: "text", nullable: false),
                    tax = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withholding_rules", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_role_claims_asp_net_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "AspNetRoles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_asp_net_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "AspNetRoles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.account_id, x.producer_code });
                    table.ForeignKey(
                        name: "fk_memberships_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "officer_units",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officer_units", x => new { x.account_id, x.code });
                    table.ForeignKey(
                        name: "fk_officer_units_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    device = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "basket_lines",
                columns: table => new
                {
                    basket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    seen_price_vnd = table.Column<long>(type: "bigint", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_basket_lines", x => new { x.basket_id, x.variant_id });
                    table.ForeignKey(
                        name: "fk_basket_lines_baskets_basket_id",
                        column: x => x.basket_id,
                        principalTable: "baskets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "channel_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_channel_evidence_channel_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalTable: "channel_declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coupon_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coupon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    buyer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    given_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coupon_uses", x => x.id);
                    table.ForeignKey(
                        name: "fk_coupon_uses_coupons_coupon_id",
                        column: x => x.coupon_id,
                        principalTable: "coupons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decree_lines",
                columns: table => new
                {
                    decree_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    old_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    new_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    new_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    new_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_part = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decree_lines", x => new { x.decree_id, x.position });
                    table.ForeignKey(
                        name: "fk_decree_lines_decrees_decree_id",
                        column: x => x.decree_id,
                        principalTable: "decrees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decree_moves",
                columns: table => new
                {
                    decree_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    is_cut = table.Column<bool>(type: "boolean", nullable: false),
                    commune_before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    area_before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    commune_after = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decree_moves", x => new { x.decree_id, x.producer_code, x.period_from });
                    table.ForeignKey(
                        name: "fk_decree_moves_decrees_decree_id",
                        column: x => x.decree_id,
                        principalTable: "decrees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "automatic_approvals",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_before = table.Column<int>(type: "integer", nullable: false),
                    looked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    looked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automatic_approvals", x => x.draft_id);
                    table.ForeignKey(
                        name: "fk_automatic_approvals_listing_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "listing_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_notes_listing_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "listing_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_import_changes",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_touched = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_import_changes", x => new { x.import_id, x.no });
                    table.ForeignKey(
                        name: "fk_listing_import_changes_listing_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "listing_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_import_pictures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sku = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    no = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fault = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_import_pictures", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_import_pictures_listing_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "listing_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_import_rows",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    product = table.Column<int>(type: "integer", nullable: false),
                    sku = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cells = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    faults = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_import_rows", x => new { x.import_id, x.line });
                    table.ForeignKey(
                        name: "fk_listing_import_rows_listing_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "listing_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    payment_method = table.Column<string>(type: "text", nullable: false),
                    shipping_method = table.Column<string>(type: "text", nullable: false),
                    goods_vnd = table.Column<long>(type: "bigint", nullable: false),
                    shipping_vnd = table.Column<long>(type: "bigint", nullable: true),
                    discount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    total_vnd = table.Column<long>(type: "bigint", nullable: false),
                    commission_vnd = table.Column<long>(type: "bigint", nullable: false),
                    paid_vnd = table.Column<long>(type: "bigint", nullable: false),
                    refunded_vnd = table.Column<long>(type: "bigint", nullable: false),
                    payment_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reserved_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    buyer_said_paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    ship_by = table.Column<DateOnly>(type: "date", nullable: false),
                    is_for_adults = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.id);
                    table.ForeignKey(
                        name: "fk_orders_order_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "order_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_papers",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_papers", x => new { x.application_id, x.position });
                    table.ForeignKey(
                        name: "fk_application_papers_producer_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "producer_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pack_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    price_before = table.Column<long>(type: "bigint", nullable: false),
                    price_after = table.Column<long>(type: "bigint", nullable: false),
                    on_hand_before = table.Column<int>(type: "integer", nullable: false),
                    on_hand_after = table.Column<int>(type: "integer", nullable: false),
                    low_stock_before = table.Column<int>(type: "integer", nullable: true),
                    low_stock_after = table.Column<int>(type: "integer", nullable: true),
                    grams_before = table.Column<int>(type: "integer", nullable: true),
                    grams_after = table.Column<int>(type: "integer", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pack_edits", x => x.id);
                    table.ForeignKey(
                        name: "fk_pack_edits_variants_variant_id",
                        column: x => x.variant_id,
                        principalTable: "variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bank_credits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    transaction_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bank_reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_credits", x => x.id);
                    table.ForeignKey(
                        name: "fk_bank_credits_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "card_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    session_url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    intent_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    charge_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    return_url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_back_vnd = table.Column<long>(type: "bigint", nullable: false),
                    dispute_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dispute_status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    disputed_vnd = table.Column<long>(type: "bigint", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_payments_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cod_collections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    courier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tracking_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    expected_vnd = table.Column<long>(type: "bigint", nullable: false),
                    collected_vnd = table.Column<long>(type: "bigint", nullable: true),
                    collected_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    collected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remitted_vnd = table.Column<long>(type: "bigint", nullable: true),
                    remittance_reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    remitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cod_collections", x => x.id);
                    table.ForeignKey(
                        name: "fk_cod_collections_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pack_label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_price_vnd = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    goods_vnd = table.Column<long>(type: "bigint", nullable: false),
                    discount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    funded_by_marketplace_vnd = table.Column<long>(type: "bigint", nullable: false),
                    commission_percent = table.Column<decimal>(type: "numeric(6,3)", precision: 6, scale: 3, nullable: false),
                    commission_vnd = table.Column<long>(type: "bigint", nullable: false),
                    shipped_quantity = table.Column<int>(type: "integer", nullable: false),
                    returned_quantity = table.Column<int>(type: "integer", nullable: false),
                    cancelled_quantity = table.Column<int>(type: "integer", nullable: false),
                    refunded_vnd = table.Column<long>(type: "bigint", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_lines_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
                    to = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_moves", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_moves_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shipments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    carrier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tracking_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    handed_over_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipments", x => x.id);
                    table.ForeignKey(
                        name: "fk_shipments_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settlement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_reviews_bank_credits_credit_id",
                        column: x => x.credit_id,
                        principalTable: "bank_credits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_credit_reviews_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "card_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    said = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settlement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_reviews_card_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "card_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    granted_vnd = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    goods_are_back = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_cases_order_line_order_line_id",
                        column: x => x.order_line_id,
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    provider_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    card_payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_surplus = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refunds", x => x.id);
                    table.ForeignKey(
                        name: "fk_refunds_card_payment_card_payment_id",
                        column: x => x.card_payment_id,
                        principalTable: "card_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_refunds_order_lines_order_line_id",
                        column: x => x.order_line_id,
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_refunds_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    product_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    producer_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    author = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answer_state = table.Column<string>(type: "text", nullable: true),
                    answer_fault = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_order_line_order_line_id",
                        column: x => x.order_line_id,
                        principalTable: "order_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shipment_lines",
                columns: table => new
                {
                    shipment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipment_lines", x => new { x.shipment_id, x.order_line_id });
                    table.ForeignKey(
                        name: "fk_shipment_lines_shipments_shipment_id",
                        column: x => x.shipment_id,
                        principalTable: "shipments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
                    to = table.Column<string>(type: "text", nullable: false),
                    side = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount_vnd = table.Column<long>(type: "bigint", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_moves", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_moves_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_photos",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_photos", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_case_photos_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AspNetRoles",
                columns: new[] { "id", "concurrency_stamp", "name", "normalized_name" },
                values: new object[,]
                {
                    { new Guid("00000001-0000-0000-0000-000000000000"), "1", "Viewer", "VIEWER" },
                    { new Guid("00000002-0000-0000-0000-000000000000"), "1", "Officer", "OFFICER" },
                    { new Guid("00000003-0000-0000-0000-000000000000"), "1", "Admin", "ADMIN" },
                    { new Guid("00000004-0000-0000-0000-000000000000"), "1", "Producer", "PRODUCER" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_passkeys_user_id",
                table: "asp_net_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_role_claims_role_id",
                table: "AspNetRoleClaims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "AspNetUserClaims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "AspNetUserLogins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_roles_role_id",
                table: "AspNetUserRoles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assist_consents_producer_code",
                table: "assist_consents",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_assistances_consent_id",
                table: "assistances",
                column: "consent_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistances_session_id",
                table: "assistances",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_for_producer_id",
                table: "audit",
                columns: new[] { "for_producer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_position",
                table: "audit",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_id",
                table: "audit",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_automatic_approvals_producer_code_at",
                table: "automatic_approvals",
                columns: new[] { "producer_code", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_credits_bin_account_number_bank_reference",
                table: "bank_credits",
                columns: new[] { "bin", "account_number", "bank_reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_credits_order_id",
                table: "bank_credits",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_credits_source_transaction_id",
                table: "bank_credits",
                columns: new[] { "source", "transaction_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_baskets_account_id",
                table: "baskets",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_baskets_touched_at",
                table: "baskets",
                column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "ix_card_events_event_id",
                table: "card_events",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_card_events_state_intent_id",
                table: "card_events",
                columns: new[] { "state", "intent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_card_payments_charge_id",
                table: "card_payments",
                column: "charge_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_payments_intent_id",
                table: "card_payments",
                column: "intent_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_payments_order_id_attempt",
                table: "card_payments",
                columns: new[] { "order_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_card_payments_state",
                table: "card_payments",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_card_reviews_payment_id_kind",
                table: "card_reviews",
                columns: new[] { "payment_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_card_reviews_settled_at",
                table: "card_reviews",
                column: "settled_at");

            migrationBuilder.CreateIndex(
                name: "ix_case_moves_case_id_number",
                table: "case_moves",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_number",
                table: "cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_order_id",
                table: "cases",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_order_line_id",
                table: "cases",
                column: "order_line_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_producer_code_state_due_at",
                table: "cases",
                columns: new[] { "producer_code", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_state_due_at",
                table: "cases",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_proposals_certificate_code",
                table: "certificate_proposals",
                column: "certificate_code",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_proposals_product_code",
                table: "certificate_proposals",
                column: "product_code");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_proposals_state_proposed_at",
                table: "certificate_proposals",
                columns: new[] { "state", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_scans_certificate_code_known_from",
                table: "certificate_scans",
                columns: new[] { "certificate_code", "known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_scans_proposal_id",
                table: "certificate_scans",
                column: "proposal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_code",
                table: "certificates",
                column: "code",
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_decision_no",
                table: "certificates",
                column: "decision_no");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_product_code",
                table: "certificates",
                column: "product_code");

            migrationBuilder.CreateIndex(
                name: "ix_changes_topic_transaction_position",
                table: "changes",
                columns: new[] { "topic", "transaction", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_transaction_position",
                table: "changes",
                columns: new[] { "transaction", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_declarations_decided_at_declared_at",
                table: "channel_declarations",
                columns: new[] { "decided_at", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_declarations_declared_by_form_key",
                table: "channel_declarations",
                columns: new[] { "declared_by", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_declarations_participation_code",
                table: "channel_declarations",
                column: "participation_code",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_channel_declarations_participation_code_declared_at",
                table: "channel_declarations",
                columns: new[] { "participation_code", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_evidence_declaration_id_position",
                table: "channel_evidence",
                columns: new[] { "declaration_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checks_participation_code_checked_on_checker",
                table: "checks",
                columns: new[] { "participation_code", "checked_on", "checker" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_cod_collections_order_id",
                table: "cod_collections",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cod_collections_order_number",
                table: "cod_collections",
                column: "order_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cod_collections_producer_code_state_expected_at",
                table: "cod_collections",
                columns: new[] { "producer_code", "state", "expected_at" });

            migrationBuilder.CreateIndex(
                name: "ix_commission_rates_producer_code_valid_from",
                table: "commission_rates",
                columns: new[] { "producer_code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_communes_code_effective_on_old_code",
                table: "communes",
                columns: new[] { "code", "effective_on", "old_code" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_settled_at_reported_at",
                table: "corrections",
                columns: new[] { "settled_at", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coupon_uses_coupon_id_buyer_number",
                table: "coupon_uses",
                columns: new[] { "coupon_id", "buyer", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coupon_uses_group_id",
                table: "coupon_uses",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_code",
                table: "coupons",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_reviews_credit_id",
                table: "credit_reviews",
                column: "credit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_reviews_order_id",
                table: "credit_reviews",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_reviews_producer_code_settled_at",
                table: "credit_reviews",
                columns: new[] { "producer_code", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "ix_decrees_number",
                table: "decrees",
                column: "number",
                unique: true,
                filter: "state <> 'TakenBack'");

            migrationBuilder.CreateIndex(
                name: "ix_draft_notes_draft_id",
                table: "draft_notes",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_checks_checked_by_form_key",
                table: "field_checks",
                columns: new[] { "checked_by", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_field_checks_participation_code_checked_at",
                table: "field_checks",
                columns: new[] { "participation_code", "checked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_files_key",
                table: "files",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_state_created_at",
                table: "files",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_green_chains_producer_code_confirmed_on",
                table: "green_chains",
                columns: new[] { "producer_code", "confirmed_on" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_point_code_inspected_on",
                table: "inspections",
                columns: new[] { "point_code", "inspected_on" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_code_hash",
                table: "invitations",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_producer_code",
                table: "invitations",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_done_at",
                table: "jobs",
                column: "done_at",
                filter: "done_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_due_at",
                table: "jobs",
                column: "due_at",
                filter: "done_at IS NULL AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_given_up_at",
                table: "jobs",
                column: "given_up_at",
                filter: "given_up_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_key",
                table: "jobs",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_balances_day_producer_code",
                table: "ledger_balances",
                columns: new[] { "day", "producer_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_key",
                table: "ledger_entries",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_order_id",
                table: "ledger_entries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_producer_code_day",
                table: "ledger_entries",
                columns: new[] { "producer_code", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_link_checks_participation_code_checked_at",
                table: "link_checks",
                columns: new[] { "participation_code", "checked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_flags_closed_at_opened_at",
                table: "link_flags",
                columns: new[] { "closed_at", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_flags_participation_code_fault",
                table: "link_flags",
                columns: new[] { "participation_code", "fault" },
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_drafts_producer_code_state",
                table: "listing_drafts",
                columns: new[] { "producer_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_drafts_product_code",
                table: "listing_drafts",
                column: "product_code",
                unique: true,
                filter: "state IN ('Draft', 'Submitted', 'ChangesAsked')");

            migrationBuilder.CreateIndex(
                name: "ix_listing_drafts_state_submitted_at",
                table: "listing_drafts",
                columns: new[] { "state", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_pictures_import_id_sku",
                table: "listing_import_pictures",
                columns: new[] { "import_id", "sku" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_pictures_producer_code_sha256",
                table: "listing_import_pictures",
                columns: new[] { "producer_code", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_rows_import_id_product",
                table: "listing_import_rows",
                columns: new[] { "import_id", "product" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_imports_producer_code_created_at",
                table: "listing_imports",
                columns: new[] { "producer_code", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listings_producer_code",
                table: "listings",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_producer_code",
                table: "memberships",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_order_groups_account_id_placed_at",
                table: "order_groups",
                columns: new[] { "account_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_groups_idempotency_key",
                table: "order_groups",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_groups_number",
                table: "order_groups",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_order_id",
                table: "order_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_moves_order_id_number",
                table: "order_moves",
                columns: new[] { "order_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_group_id",
                table: "orders",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_orders_number",
                table: "orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_payment_code",
                table: "orders",
                column: "payment_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_producer_code_state_placed_at",
                table: "orders",
                columns: new[] { "producer_code", "state", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pack_edits_producer_code_edited_by_edited_at",
                table: "pack_edits",
                columns: new[] { "producer_code", "edited_by", "edited_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pack_edits_variant_id",
                table: "pack_edits",
                column: "variant_id");

            migrationBuilder.CreateIndex(
                name: "ix_participations_code",
                table: "participations",
                column: "code",
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_participations_producer_code",
                table: "participations",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_plan_targets_plan_code_target_code",
                table: "plan_targets",
                columns: new[] { "plan_code", "target_code" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_producer_applications_account_id",
                table: "producer_applications",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_producer_applications_producer_code",
                table: "producer_applications",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_producer_applications_submitted_at",
                table: "producer_applications",
                column: "submitted_at");

            migrationBuilder.CreateIndex(
                name: "ix_producer_merges_living_code",
                table: "producer_merges",
                column: "living_code");

            migrationBuilder.CreateIndex(
                name: "ix_producer_notices_producer_code_closed_from",
                table: "producer_notices",
                columns: new[] { "producer_code", "closed_from" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_producers_code_type_from",
                table: "producers",
                columns: new[] { "code", "type_from" },
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_products_code",
                table: "products",
                column: "code",
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_products_producer_code",
                table: "products",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_publications_producer_code",
                table: "publications",
                column: "producer_code");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_card_payment_id",
                table: "refunds",
                column: "card_payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_order_id_state",
                table: "refunds",
                columns: new[] { "order_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_refunds_order_line_id",
                table: "refunds",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_refunds_state",
                table: "refunds",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_reports_drawn_at",
                table: "reports",
                column: "drawn_at");

            migrationBuilder.CreateIndex(
                name: "ix_reports_drawn_by_form_key",
                table: "reports",
                columns: new[] { "drawn_by", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_month",
                table: "reports",
                column: "month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_order_line_id",
                table: "reviews",
                column: "order_line_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_producer_code_state",
                table: "reviews",
                columns: new[] { "producer_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_code_state",
                table: "reviews",
                columns: new[] { "product_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_state_written_at",
                table: "reviews",
                columns: new[] { "state", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sales_points_code",
                table: "sales_points",
                column: "code",
                unique: true,
                filter: "is_latest");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_seen_at",
                table: "sessions",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_shipments_order_id",
                table: "shipments",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_shipping_rates_producer_code_zone_up_to_grams",
                table: "shipping_rates",
                columns: new[] { "producer_code", "zone", "up_to_grams" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_step_assignments_closed_at_due_on",
                table: "step_assignments",
                columns: new[] { "closed_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_step_assignments_form_key_assigned_by",
                table: "step_assignments",
                columns: new[] { "form_key", "assigned_by" });

            migrationBuilder.CreateIndex(
                name: "ix_step_assignments_producer_code_step",
                table: "step_assignments",
                columns: new[] { "producer_code", "step" },
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_stock_alerts_email",
                table: "stock_alerts",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_stock_alerts_product_code_email",
                table: "stock_alerts",
                columns: new[] { "product_code", "email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stock_alerts_token_hash",
                table: "stock_alerts",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tax_lines_day",
                table: "tax_lines",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_tax_lines_key",
                table: "tax_lines",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tax_lines_order_line_id",
                table: "tax_lines",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_variants_product_code",
                table: "variants",
                column: "product_code");

            migrationBuilder.CreateIndex(
                name: "ix_villages_code",
                table: "villages",
                column: "code",
                unique: true,
                filter: "is_latest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admin_successions");

            migrationBuilder.DropTable(
                name: "admin_units");

            migrationBuilder.DropTable(
                name: "application_papers");

            migrationBuilder.DropTable(
                name: "asp_net_user_passkeys");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "assist_consents");

            migrationBuilder.DropTable(
                name: "assistances");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "automatic_approvals");

            migrationBuilder.DropTable(
                name: "automatic_stops");

            migrationBuilder.DropTable(
                name: "automatic_switch");

            migrationBuilder.DropTable(
                name: "banned_claims");

            migrationBuilder.DropTable(
                name: "basket_lines");

            migrationBuilder.DropTable(
                name: "card_events");

            migrationBuilder.DropTable(
                name: "card_reviews");

            migrationBuilder.DropTable(
                name: "case_moves");

            migrationBuilder.DropTable(
                name: "case_photos");

            migrationBuilder.DropTable(
                name: "certificate_proposals");

            migrationBuilder.DropTable(
                name: "certificate_reminders");

            migrationBuilder.DropTable(
                name: "certificate_scans");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "channel_evidence");

            migrationBuilder.DropTable(
                name: "channel_reminders");

            migrationBuilder.DropTable(
                name: "channel_rules");

            migrationBuilder.DropTable(
                name: "checks");

            migrationBuilder.DropTable(
                name: "cod_collections");

            migrationBuilder.DropTable(
                name: "commission_rates");

            migrationBuilder.DropTable(
                name: "communes");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "coupon_uses");

            migrationBuilder.DropTable(
                name: "credit_reviews");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "decree_lines");

            migrationBuilder.DropTable(
                name: "decree_moves");

            migrationBuilder.DropTable(
                name: "document_rules");

            migrationBuilder.DropTable(
                name: "draft_notes");

            migrationBuilder.DropTable(
                name: "field_checks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "green_chains");

            migrationBuilder.DropTable(
                name: "inspection_findings");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "ledger_balances");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "link_checks");

            migrationBuilder.DropTable(
                name: "link_flags");

            migrationBuilder.DropTable(
                name: "link_watches");

            migrationBuilder.DropTable(
                name: "listing_import_changes");

            migrationBuilder.DropTable(
                name: "listing_import_pictures");

            migrationBuilder.DropTable(
                name: "listing_import_rows");

            migrationBuilder.DropTable(
                name: "listings");

            migrationBuilder.DropTable(
                name: "loaded_references");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "notice_stops");

            migrationBuilder.DropTable(
                name: "officer_units");

            migrationBuilder.DropTable(
                name: "order_moves");

            migrationBuilder.DropTable(
                name: "pack_edits");

            migrationBuilder.DropTable(
                name: "participations");

            migrationBuilder.DropTable(
                name: "period_claims");

            migrationBuilder.DropTable(
                name: "plan_targets");

            migrationBuilder.DropTable(
                name: "point_criteria");

            migrationBuilder.DropTable(
                name: "producer_accounts");

            migrationBuilder.DropTable(
                name: "producer_merges");

            migrationBuilder.DropTable(
                name: "producer_notices");

            migrationBuilder.DropTable(
                name: "producer_standings");

            migrationBuilder.DropTable(
                name: "producers");

            migrationBuilder.DropTable(
                name: "product_pictures");

            migrationBuilder.DropTable(
                name: "product_popularity");

            migrationBuilder.DropTable(
                name: "product_sets");

            migrationBuilder.DropTable(
                name: "product_texts");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "provinces");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "refunds");

            migrationBuilder.DropTable(
                name: "renewal_papers");

            migrationBuilder.DropTable(
                name: "renewal_steps");

            migrationBuilder.DropTable(
                name: "report_readers");

            migrationBuilder.DropTable(
                name: "reporting_areas");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "sales_points");

            migrationBuilder.DropTable(
                name: "search_log");

            migrationBuilder.DropTable(
                name: "search_synonyms");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "shipment_lines");

            migrationBuilder.DropTable(
                name: "shipping_profiles");

            migrationBuilder.DropTable(
                name: "shipping_rates");

            migrationBuilder.DropTable(
                name: "step_assignments");

            migrationBuilder.DropTable(
                name: "stock_alerts");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "tax_lines");

            migrationBuilder.DropTable(
                name: "villages");

            migrationBuilder.DropTable(
                name: "withholding_policies");

            migrationBuilder.DropTable(
                name: "withholding_rules");

            migrationBuilder.DropTable(
                name: "producer_applications");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "baskets");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "channel_declarations");

            migrationBuilder.DropTable(
                name: "coupons");

            migrationBuilder.DropTable(
                name: "bank_credits");

            migrationBuilder.DropTable(
                name: "decrees");

            migrationBuilder.DropTable(
                name: "listing_drafts");

            migrationBuilder.DropTable(
                name: "listing_imports");

            migrationBuilder.DropTable(
                name: "variants");

            migrationBuilder.DropTable(
                name: "card_payments");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "shipments");

            migrationBuilder.DropTable(
                name: "order_lines");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "order_groups");
        }
    }
}
