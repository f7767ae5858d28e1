using System.ComponentModel.DataAnnotations;

namespace Marketplace.Media.Files;

/// <summary>Settings <c>Media:S3</c>: a bucket instead of the folder, as soon as <see cref="Bucket"/> is set. The bucket itself stays private.</summary>
internal sealed class S3Options
{
    public const string Section = "Media:S3";

    [Required]
    public string Bucket { get; init; } = "";

    /// <summary>The provider's address, "https://s3.example.vn".</summary>
    [Required, Url]
    public string ServiceUrl { get; init; } = "";

    public string Region { get; init; } = "us-east-1";

    [Required]
    public string AccessKey { get; init; } = "";

    [Required]
    public string SecretKey { get; init; } = "";
}
