using Microsoft.EntityFrameworkCore;

namespace Marketplace.Floor;

/// <summary>What a card shows, from the product's own listing table.</summary>
public sealed class FloorCard
{
    public required string Code { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public required string ProducerCode { get; set; }
    public required string ProducerName { get; set; }
    public required string ProducerSlug { get; set; }
    public long? PriceVnd { get; set; }
    public string? Unit { get; set; }
    public long? UnitPriceVnd { get; set; }
    public bool InStock { get; set; }
    public string? MediaKey { get; set; }
    public string PictureAlt { get; set; } = "";
    public required string State { get; set; }
}

public sealed class FloorContext(DbContextOptions<FloorContext> options) : DbContext(options)
{
    private static readonly Func<FloorContext, int, int, IAsyncEnumerable<FloorCard>> _cards = EF.CompileAsyncQuery((FloorContext db, int skip, int take) =>
        db.Set<FloorCard>().AsNoTracking().Where(c => c.State == "Published").OrderBy(c => c.Code).Skip(skip).Take(take));

    public IAsyncEnumerable<FloorCard> CardsAsync(int skip, int take) => _cards(this, skip, take);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<FloorCard>().ToTable("listings").HasKey(c => c.Code);
}
