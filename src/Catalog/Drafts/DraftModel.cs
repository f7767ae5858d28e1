using System.Text.Json;
using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Catalog.Drafts;

/// <summary>How the tables of drafts look.</summary>
internal static class DraftModel
{
    private const string OpenStates = "state IN ('Draft', 'Submitted', 'ChangesAsked')";

    public static void AddDrafts(this ModelBuilder model)
    {
        var draft = model.Entity<ListingDraft>().ToTable("listing_drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.State).HasConversion<string>();
        draft.Property(d => d.Content).IsJson();
        draft.Property(d => d.Writers).IsJson();
        draft.HasIndex(d => d.ProductCode).IsUnique().HasFilter(OpenStates);
        draft.HasIndex(d => new { d.ProducerCode, d.State });
        draft.HasIndex(d => new { d.State, d.SubmittedAt });
        draft.HasMany(d => d.Notes).WithOne().HasForeignKey(n => n.DraftId).OnDelete(DeleteBehavior.Cascade);

        var note = model.Entity<DraftNote>().ToTable("draft_notes");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Act).HasConversion<string>();
        note.Property(n => n.Reason).HasConversion<string>();

        var publication = model.Entity<Publication>().ToTable("publications");
        publication.HasKey(p => p.ProductCode);
        publication.HasIndex(p => p.ProducerCode);

        var automatic = model.Entity<AutomaticApproval>().ToTable("automatic_approvals");
        automatic.HasKey(a => a.DraftId);
        automatic.HasOne<ListingDraft>().WithOne().HasForeignKey<AutomaticApproval>(a => a.DraftId).OnDelete(DeleteBehavior.Cascade);
        automatic.HasIndex(a => new { a.ProducerCode, a.At });
        model.Entity<AutomaticStop>().ToTable("automatic_stops").HasKey(s => s.ProducerCode);
        model.Entity<AutomaticSwitch>().ToTable("automatic_switch").Property(s => s.Id).ValueGeneratedNever();

        model.Entity<ProductText>().Property(t => t.Label).IsJson();
        model.Entity<BannedClaim>().ToTable("banned_claims").HasKey(c => c.Words);
        model.Entity<DocumentRule>().ToTable("document_rules").HasKey(d => d.Kind);
    }

    /// <summary>Read and written as a whole; the objects never change, a new one takes their place.</summary>
    private static void IsJson<T>(this PropertyBuilder<T> property) where T : class =>
        property.HasConversion(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => Read<T>(text));

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!;
}
