using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.ListingImport;

/// <summary>How the tables of imports look.</summary>
internal static class ImportModel
{
    public static void AddListingImports(this ModelBuilder model)
    {
        var run = model.Entity<ImportRun>().ToTable("listing_imports");
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.State).HasConversion<string>();
        run.Property(r => r.Bundles).IsJsonList();
        run.Property(r => r.Places).IsJsonMap();
        run.Ignore(r => r.Pictures);
        run.HasIndex(r => new { r.ProducerCode, r.CreatedAt });

        var row = model.Entity<ImportRow>().ToTable("listing_import_rows");
        row.HasKey(r => new { r.ImportId, r.Line });
        row.Property(r => r.Cells).IsJsonMap();
        row.Property(r => r.Faults).IsJsonList();
        row.Property(r => r.Outcome).HasConversion<string>();
        row.HasIndex(r => new { r.ImportId, r.Product });
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);

        var picture = model.Entity<ImportPicture>().ToTable("listing_import_pictures");
        picture.Property(p => p.Id).ValueGeneratedNever();
        picture.HasIndex(p => new { p.ImportId, p.Sku });
        picture.HasIndex(p => new { p.ProducerCode, p.Sha256 });
        picture.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Cascade);

        var change = model.Entity<ImportChange>().ToTable("listing_import_changes");
        change.HasKey(c => new { c.ImportId, c.No });
        change.Property(c => c.Kind).HasConversion<string>();
        change.HasOne<ImportRun>().WithMany().HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Read and written as a whole; a new list takes the old one's place.</summary>
    private static void IsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default), text => Read<T>(text),
        new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b) || a!.SequenceEqual(b!), list => list.Count, list => list));

    /// <inheritdoc cref="IsJsonList{T}"/>
    private static void IsJsonMap<T>(this PropertyBuilder<IReadOnlyDictionary<string, T>> property) => property.HasConversion(
        map => JsonSerializer.Serialize(map, JsonSerializerOptions.Default), text => ReadMap<T>(text),
        new ValueComparer<IReadOnlyDictionary<string, T>>((a, b) => ReferenceEquals(a, b) || a!.SequenceEqual(b!), map => map.Count, map => map));

    private static IReadOnlyDictionary<string, T> ReadMap<T>(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, T>>(text, JsonSerializerOptions.Default)!;

    private static IReadOnlyList<T> Read<T>(string text) => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default)!;
}
