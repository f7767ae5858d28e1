using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Payments.Cod;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>Tables of the ledger and of what it is made from. Entries name orders without a key to them: they outlive what people may erase.</summary>
internal static class LedgerModel
{
    public static void AddLedger(this ModelBuilder model)
    {
        var cod = model.Entity<CodCollection>().ToTable("cod_collections");
        cod.HasIndex(c => c.OrderId).IsUnique();
        cod.HasIndex(c => c.OrderNumber).IsUnique();
        cod.HasIndex(c => new { c.ProducerCode, c.State, c.ExpectedAt });
        cod.Property(c => c.State).HasConversion<string>();
        cod.HasOne(c => c.Order).WithOne().HasForeignKey<CodCollection>(c => c.OrderId).OnDelete(DeleteBehavior.Cascade);

        var entry = model.Entity<LedgerEntry>().ToTable("ledger_entries");
        entry.HasIndex(e => e.Key).IsUnique();
        entry.HasIndex(e => new { e.ProducerCode, e.Day });
        entry.HasIndex(e => e.OrderId);
        entry.Property(e => e.Kind).HasConversion<string>();
        entry.Property(e => e.Against).HasConversion<string>();
        entry.Property(e => e.Funder).HasConversion<string>();
        entry.Property(e => e.Percent).HasPrecision(6, 3);
        model.Entity<LedgerBalance>().ToTable("ledger_balances").HasIndex(b => new { b.Day, b.ProducerCode }).IsUnique();
        AddWithholding(model);
    }

    private static void AddWithholding(ModelBuilder model)
    {
        var rule = model.Entity<WithholdingRule>().ToTable("withholding_rules");
        rule.HasKey(r => r.Code);
        rule.Property(r => r.Group).HasConversion<string>();
        rule.Property(r => r.Tax).HasConversion<string>();
        rule.Property(r => r.Percent).HasPrecision(6, 3);
        var policy = model.Entity<WithholdingPolicy>().ToTable("withholding_policies");
        policy.HasKey(p => p.Group);
        policy.Property(p => p.Group).HasConversion<string>();
        policy.Property(p => p.Mode).HasConversion<string>();
        var line = model.Entity<TaxLine>().ToTable("tax_lines");
        line.HasIndex(l => l.Key).IsUnique();
        line.HasIndex(l => l.OrderLineId);
        line.HasIndex(l => l.Day);
        line.Property(l => l.Tax).HasConversion<string>();
        line.Property(l => l.Mode).HasConversion<string>();
        line.Property(l => l.Percent).HasPrecision(6, 3);
    }
}
