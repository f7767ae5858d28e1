using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NoticesAndScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "scan_url",
                table: "certificates",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "verifier",
                table: "certificates",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "producer_notices",
                columns: table => new
                {
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    producer_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    closed_from = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_to = table.Column<DateOnly>(type: "date", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_producer_notices", x => new { x.producer_code, x.closed_from, x.recorded_at });
                });

            migrationBuilder.CreateIndex(
                name: "ix_producer_notices_producer_code_closed_from",
                table: "producer_notices",
                columns: new[] { "producer_code", "closed_from" },
                unique: true,
                filter: "is_latest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "producer_notices");

            migrationBuilder.DropColumn(
                name: "scan_url",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "verifier",
                table: "certificates");
        }
    }
}
