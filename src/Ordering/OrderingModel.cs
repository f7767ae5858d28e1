using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Reviews;
using Marketplace.Ordering.Shipping;
using Marketplace.Ordering.StockAlerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Ordering;

/// <summary>How the tables of orders and money look; Data composes them with the other modules'.</summary>
public static class OrderingModel
{
    public static void AddOrdering(this ModelBuilder model)
    {
        model.AddReviews();
        model.AddCases();
        model.AddStockAlerts();
        AddBaskets(model);
        AddOrders(model);
        AddShipping(model);
        AddCoupons(model);
        model.Entity<ProducerAccount>().ToTable("producer_accounts").HasKey(a => a.ProducerCode);
        var commission = model.Entity<CommissionRate>().ToTable("commission_rates");
        commission.HasIndex(r => new { r.ProducerCode, r.ValidFrom }).IsUnique();
        commission.Property(r => r.Percent).HasPrecision(6, 3);
        AddCredits(model);
        AddRefunds(model);
        model.AddLedger();
        model.AddCards();
        MakeOwnKeys(model);
    }

    /// <summary>Keys are made here, never by the database: a row that joins a known parent is a new one.</summary>
    private static void MakeOwnKeys(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.ClrType.Assembly == typeof(OrderingModel).Assembly))
            if (type.FindProperty("Id") is { } id) id.ValueGenerated = ValueGenerated.Never;
    }

    private static void AddBaskets(ModelBuilder model)
    {
        var basket = model.Entity<Basket>().ToTable("baskets");
        basket.HasIndex(b => b.AccountId).IsUnique();
        basket.HasIndex(b => b.TouchedAt);
        basket.HasMany(b => b.Lines).WithOne().HasForeignKey(l => l.BasketId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<BasketLine>().ToTable("basket_lines").HasKey(l => new { l.BasketId, l.VariantId });
    }

    private static void AddOrders(ModelBuilder model)
    {
        var group = model.Entity<OrderGroup>().ToTable("order_groups");
        group.HasIndex(g => g.Number).IsUnique();
        group.HasIndex(g => g.IdempotencyKey).IsUnique();
        group.HasIndex(g => new { g.AccountId, g.PlacedAt });
        group.ComplexProperty(g => g.Address);
        group.HasMany(g => g.Orders).WithOne(o => o.Group).HasForeignKey(o => o.GroupId).OnDelete(DeleteBehavior.Cascade);

        var order = model.Entity<Order>().ToTable("orders");
        order.HasIndex(o => o.Number).IsUnique();
        order.HasIndex(o => o.PaymentCode).IsUnique();
        order.HasIndex(o => new { o.ProducerCode, o.State, o.PlacedAt });
        order.Property(o => o.State).HasConversion<string>();
        order.Property(o => o.PaymentMethod).HasConversion<string>();
        order.Property(o => o.ShippingMethod).HasConversion<string>();
        order.HasMany(o => o.Lines).WithOne(l => l.Order).HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        order.HasMany(o => o.Moves).WithOne().HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<OrderLine>().ToTable("order_lines").Property(l => l.CommissionPercent).HasPrecision(6, 3);

        var move = model.Entity<OrderMove>().ToTable("order_moves");
        move.HasIndex(m => new { m.OrderId, m.Number }).IsUnique();
        move.Property(m => m.From).HasConversion<string>();
        move.Property(m => m.To).HasConversion<string>();
        move.Property(m => m.ActorKind).HasConversion<string>();

        var shipment = model.Entity<Shipment>().ToTable("shipments");
        shipment.HasOne<Order>().WithMany(o => o.Shipments).HasForeignKey(s => s.OrderId).OnDelete(DeleteBehavior.Cascade);
        shipment.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.ShipmentId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<ShipmentLine>().ToTable("shipment_lines").HasKey(l => new { l.ShipmentId, l.OrderLineId });
    }

    private static void AddCredits(ModelBuilder model)
    {
        var credit = model.Entity<BankCredit>().ToTable("bank_credits");
        credit.HasIndex(c => new { c.Source, c.TransactionId }).IsUnique();
        credit.HasIndex(c => new { c.Bin, c.AccountNumber, c.BankReference }).IsUnique();
        credit.HasOne<Order>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.SetNull);
        var review = model.Entity<CreditReview>().ToTable("credit_reviews");
        review.HasIndex(r => r.CreditId).IsUnique();
        review.HasIndex(r => new { r.ProducerCode, r.SettledAt });
        review.Property(r => r.Kind).HasConversion<string>();
        review.Property(r => r.Action).HasConversion<string>();
        review.HasOne(r => r.Credit).WithMany().HasForeignKey(r => r.CreditId).OnDelete(DeleteBehavior.Cascade);
        review.HasOne<Order>().WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.SetNull);
    }

    private static void AddRefunds(ModelBuilder model)
    {
        var refund = model.Entity<Refund>().ToTable("refunds");
        refund.HasIndex(r => new { r.OrderId, r.State });
        refund.HasIndex(r => r.State);
        refund.Property(r => r.State).HasConversion<string>();
        refund.HasOne(r => r.Order).WithMany(o => o.Refunds).HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Cascade);
        refund.HasOne<CardPayment>().WithMany().HasForeignKey(r => r.CardPaymentId).OnDelete(DeleteBehavior.Cascade);
        refund.HasOne<OrderLine>().WithMany().HasForeignKey(r => r.OrderLineId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void AddShipping(ModelBuilder model)
    {
        var profile = model.Entity<ShippingProfile>().ToTable("shipping_profiles");
        profile.HasKey(p => p.ProducerCode);
        profile.Property(p => p.OwnDeliveryWithin).HasConversion<string>();
        var rate = model.Entity<ShippingRate>().ToTable("shipping_rates");
        rate.HasIndex(r => new { r.ProducerCode, r.Zone, r.UpToGrams }).IsUnique();
        rate.Property(r => r.Zone).HasConversion<string>();
    }

    private static void AddCoupons(ModelBuilder model)
    {
        var coupon = model.Entity<Coupon>().ToTable("coupons");
        coupon.HasIndex(c => c.Code).IsUnique();
        coupon.Property(c => c.Percent).HasPrecision(6, 3);
        var use = model.Entity<CouponUse>().ToTable("coupon_uses");
        use.HasIndex(u => new { u.CouponId, u.Buyer, u.Number }).IsUnique();
        use.HasIndex(u => u.GroupId);
        use.HasOne<Coupon>().WithMany().HasForeignKey(u => u.CouponId).OnDelete(DeleteBehavior.Cascade);
    }
}
