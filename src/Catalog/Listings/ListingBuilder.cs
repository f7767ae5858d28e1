using System.Text.Json;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Shared;

namespace Marketplace.Catalog.Listings;

/// <summary>From a product's sources to its listing row; pure.</summary>
internal static class ListingBuilder
{
    /// <returns>Null when there is nothing to list and nothing was listed.</returns>
    public static Listing? Build(ProductSources? sources, Listing? before, GeographyBook geography, ClassificationBook classification, DateTimeOffset now)
    {
        if (sources is null) return Withdrawn(before);
        var gone = sources.Product.IsVoid || sources.Producer.Count == 0;
        if (gone && before is null) return null;
        var product = sources.Product;
        var producerName = sources.Producer.AsKnownOn(now.VietnamDate())?.Name ?? before?.ProducerName ?? product.ProducerCode;
        var onSale = sources.MayBeSold ? sources.Variants : [];
        var offer = onSale.OrderByDescending(v => v.OnHand > 0).ThenBy(v => v.PriceVnd).FirstOrDefault();
        var picture = sources.Pictures.FirstOrDefault(p => !p.IsIllustration) ?? sources.Pictures.FirstOrDefault();
        var name = product.IsVoid && product.Name.Length == 0 ? before!.Name : product.Name;
        return new Listing
        {
            Code = product.Code,
            RowVersion = before?.RowVersion ?? 1,
            State = gone ? ListingState.Withdrawn : StateOf(sources),
            Slug = Slug.Of(name),
            Name = name,
            Description = product.Description,
            SetCode = product.SetCode,
            GroupCode = classification.GroupOf(product.SetCode),
            ProducerCode = product.ProducerCode,
            ProducerName = producerName,
            ProducerSlug = Slug.Of(producerName),
            PriceVnd = offer?.PriceVnd,
            PackId = offer?.Id,
            Unit = offer?.Label,
            NetUnit = offer?.NetUnit,
            UnitPriceVnd = offer is null ? null : UnitPrice.Of(offer.PriceVnd, offer.NetQuantity, offer.NetUnit),
            InStock = offer is { OnHand: > 0 },
            ListedOn = sources.FirstRecorded.VietnamDate(),
            Sold90Days = sources.Popularity?.Sold90Days ?? 0,
            RatingTenths = sources.Popularity?.RatingTenths ?? 0,
            RatingCount = sources.Popularity?.RatingCount ?? 0,
            MediaKey = picture?.MediaKey,
            PictureAlt = picture?.AltVi ?? "",
            PictureIsIllustration = picture?.IsIllustration ?? false,
            IsSample = product.IsSample,
            ShowsSample = product.IsSample || offer is { IsSample: true } || sources.Certificates.Any(c => c.IsSample),
            Certificates = JsonSerializer.Serialize(CertificatesOf(sources), ListedJson.Default.IReadOnlyListListedCertificate),
            ProducerPeriods = JsonSerializer.Serialize(PeriodsOf(sources.Producer, geography), ListedJson.Default.IReadOnlyListListedProducerPeriod),
        };
    }

    /// <summary>Nothing of the product is known now, for example because all that is stored was recorded in the future.</summary>
    private static Listing? Withdrawn(Listing? before)
    {
        if (before is null or { State: ListingState.Withdrawn }) return null;
        before.State = ListingState.Withdrawn;
        return before;
    }

    /// <summary>
    /// Taken down by an officer, or with its producer. A demonstration product is in the shop only where its producer put it there; a voided one
    /// comes back when the fact does.
    /// </summary>
    private static ListingState StateOf(ProductSources sources)
    {
        if (sources.IsProducerSuspended || sources.Publication is { SuspendedAt: not null }) return ListingState.Suspended;
        var isPublished = sources.Publication is { PublishedAt: var at } && at != default;
        return sources.Product.IsSample && !isPublished ? ListingState.Draft : ListingState.Published;
    }

    private static List<ListedCertificate> CertificatesOf(ProductSources sources) =>
        [.. sources.Certificates.Select(c => new ListedCertificate(c.Code, c.Star, c.DecisionNo, c.IssuedOn, c.RevokedOn, c.IssuedText, c.IsSample))];

    private static List<ListedProducerPeriod> PeriodsOf(IReadOnlyList<ProducerVersion> periods, GeographyBook geography) =>
        [.. periods.Select(p => new ListedProducerPeriod(
            p.TypeFrom, p.TypeTo, p.Type.Code(),
            geography.AreaOf(p.AreaCode, p.LegacyCommuneCode, p.CommuneCode), geography.CommuneOf(p.CommuneCode, p.LegacyCommuneCode)))];
}
