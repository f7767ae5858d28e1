using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Theming;

/// <summary>Styles and scripts under addresses that hold the hash of their content: kept by browsers for ever, compressed when first asked for.</summary>
public sealed class Assets
{
    public const string Route = "/assets/{file}";

    private readonly ConcurrentDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    /// <summary>Address of the content; older addresses stay readable, as pages in caches may still name them.</summary>
    public string Add(string name, string contentType, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var dot = name.LastIndexOf('.');
        var file = $"{name[..dot]}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}";
        _assets.TryAdd(file, new Asset(contentType, bytes));
        return $"/assets/{file}";
    }

    public async Task WriteAsync(HttpContext http, string file)
    {
        if (!_assets.TryGetValue(file, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var encoding = AcceptedEncoding.Of(http.Request);
        var body = asset.In(encoding);
        var headers = http.Response.Headers;
        headers.ContentType = asset.ContentType;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (encoding.Length > 0) headers.ContentEncoding = encoding;
        headers.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private sealed class Asset(string contentType, byte[] plain)
    {
        public string ContentType => contentType;

        public byte[] Plain => plain;

        public Lazy<byte[]> Brotli { get; } = new(() => Packed(plain, packed => new BrotliStream(packed, CompressionLevel.SmallestSize)));

        public Lazy<byte[]> GZip { get; } = new(() => Packed(plain, packed => new GZipStream(packed, CompressionLevel.SmallestSize)));

        public byte[] In(string encoding) => encoding switch
        {
            AcceptedEncoding.Brotli => Brotli.Value,
            AcceptedEncoding.GZip => GZip.Value,
            _ => Plain,
        };

        private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packer)
        {
            using var packed = new MemoryStream();
            using (var stream = packer(packed)) stream.Write(bytes);
            return packed.ToArray();
        }
    }
}
