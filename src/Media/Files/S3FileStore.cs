using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace Marketplace.Media.Files;

/// <summary>Files in a bucket of any provider that speaks S3.</summary>
internal sealed class S3FileStore(IOptions<S3Options> settings) : IFileStore, IDisposable
{
    private readonly string _bucket = settings.Value.Bucket;

    private readonly AmazonS3Client _client = new(
        new BasicAWSCredentials(settings.Value.AccessKey, settings.Value.SecretKey),
        new AmazonS3Config
        {
            ServiceURL = settings.Value.ServiceUrl,
            AuthenticationRegion = settings.Value.Region,
            ForcePathStyle = true,
            Timeout = TimeSpan.FromSeconds(30),
            MaxErrorRetry = 2,
            // Checksums of the newer kind are unknown to many providers.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    public async Task WriteAsync(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancel)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        using var body = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        await _client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _bucket,
            Key = FileKeys.Checked(key),
            InputStream = body,
            ContentType = contentType,
            UseChunkEncoding = false,
        }, cancel);
    }

    public async Task<Stream?> OpenAsync(string key, CancellationToken cancel)
    {
        try
        {
            using var found = await _client.GetObjectAsync(_bucket, FileKeys.Checked(key), cancel);
            var content = new MemoryStream();
            await found.ResponseStream.CopyToAsync(content, cancel);
            content.Position = 0;
            return content;
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task DeleteAsync(string key, CancellationToken cancel) => await _client.DeleteObjectAsync(_bucket, FileKeys.Checked(key), cancel);

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var folder in FileKeys.Folders)
        {
            var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = folder + "/" };
            do
            {
                var page = await _client.ListObjectsV2Async(request, cancel);
                foreach (var found in page.S3Objects ?? []) yield return found.Key;
                request.ContinuationToken = page.NextContinuationToken;
            }
            while (request.ContinuationToken is not null);
        }
    }

    public void Dispose() => _client.Dispose();
}
