using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Media.Pictures;

/// <summary>GET /media/{key}-{width}.{format}</summary>
internal static class ServePicture
{
    public static async Task<Results<PhysicalFileHttpResult, FileContentHttpResult, NotFound>> ExecuteAsync(
        string name, string? v, HttpResponse response, PictureSources sources, PictureVariants variants)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        if (PictureName.Parse(name) is not { } picture || sources.Find(picture.Key) is not { } source) return TypedResults.NotFound();
        var path = variants.PathOf(source, picture.Width, picture.Format);
        var kept = File.Exists(path);
        var made = kept ? null : await variants.MakeAsync(source, picture.Width, picture.Format);
        if (!kept && made is null) return TypedResults.NotFound();

        // Only an address that names this very content may be kept for ever.
        response.Headers.CacheControl = v == source.Version ? "public, max-age=31536000, immutable" : "public, max-age=300";
        var type = picture.Format.ContentType();
        var tag = new EntityTagHeaderValue($"\"{source.Version}\"");
        return made is null ? TypedResults.PhysicalFile(path, type, entityTag: tag) : TypedResults.Bytes(made, type, entityTag: tag);
    }
}
