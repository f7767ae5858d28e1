using System.Security.Cryptography;
using System.Text.Json;
using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;

namespace Marketplace.Media.ShareCards;

/// <summary>A card as JPEG. <see cref="Version"/> changes exactly when the card does.</summary>
public sealed record MadeShareCard(byte[] Content, string Version);

/// <summary>Makes a card when it is first asked for and keeps it as a file named by all that it says; the oldest go when there are too many.</summary>
public sealed class MakeShareCard
{
    /// <summary>Raised when cards look different.</summary>
    private const int Recipe = 1;

    /// <summary>Some 80 KB each.</summary>
    internal const int MostKept = 5_000;

    private readonly MediaFolders _folders;
    private readonly PictureSources _sources;
    private readonly CardComposer _composer;
    private readonly EncoderGate _gate;

    internal MakeShareCard(MediaFolders folders, PictureSources sources, CardComposer composer, EncoderGate gate)
    {
        _folders = folders;
        _sources = sources;
        _composer = composer;
        _gate = gate;
    }

    /// <summary>A picture that is gone or broken leaves its place empty.</summary>
    public async Task<MadeShareCard> ExecuteAsync(ShareCard card, CancellationToken cancel)
    {
        var source = card.MediaKey is { } key ? _sources.Find(key) : null;
        var version = VersionOf(card, source);
        var path = Path.Combine(_folders.Cards, version + ".jpg");
        if (File.Exists(path)) return new MadeShareCard(await File.ReadAllBytesAsync(path, cancel), version);
        var made = await ComposeAsync(card, source, cancel);
        try
        {
            await MediaFolders.WriteAsync(path, made, cancel);
            DeleteOldest();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk costs time, not the card.
        }
        return new MadeShareCard(made, version);
    }

    private static string VersionOf(ShareCard card, PictureSource? source)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(new { Recipe, card, source?.Version });
        return Convert.ToHexStringLower(SHA256.HashData(said).AsSpan(0, 12));
    }

    private async Task<byte[]> ComposeAsync(ShareCard card, PictureSource? source, CancellationToken cancel)
    {
        await using var master = source is null ? null : await _sources.OpenAsync(source, cancel);
        return await _gate.RunAsync(() => Compose(card, master), cancel);
    }

    private byte[] Compose(ShareCard card, Stream? master)
    {
        try { return _composer.Compose(card, master); }
        catch (InvalidDataException) when (master is not null) { return _composer.Compose(card, null); }
    }

    private void DeleteOldest()
    {
        var cards = new DirectoryInfo(_folders.Cards).GetFiles("*.jpg");
        foreach (var card in cards.OrderByDescending(c => c.LastWriteTimeUtc).Skip(MostKept)) card.Delete();
    }
}
