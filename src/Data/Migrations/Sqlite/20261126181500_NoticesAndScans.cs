using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "verifier",
                table: "certificates",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "producer_notices",
                columns: table => new
                {
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    producer_code = table.Column<string>(type: "TEXT", nullable: false),
                    closed_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    notice = table.Column<string>(type: "TEXT", nullable: false),
                    is_void = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_sample = table.Column<bool>(type: "INTEGER", nullable: false)
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
