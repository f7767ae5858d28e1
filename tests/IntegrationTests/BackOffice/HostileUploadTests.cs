using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Marketplace.Catalog.Drafts;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Forty files that are no honest photo, sent to the page that takes photos (T25, T26, T27): refused, or written anew without what they hid.</summary>
[Collection(nameof(AloneInProcess))]
public sealed class HostileUploadTests
{
    private const long MostMoreMemory = 100 * 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_hostile_files_are_refused_or_written_anew_and_the_site_answers_meanwhile()
    {
        await using var site = await WorkSite.StartAsync();
        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("New", "P1"));
        var page = started.Headers.Location!.OriginalString;
        var files = Hostile().ToList();
        files.Count.ShouldBe(40);
        using (var warm = await site.Owner.SendFilesAsync(page, "Photos", [TestPictures.Photo()])) warm.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        GC.Collect();
        var before = Memory();
        var most = before;
        var taken = 0;
        foreach (var (name, content) in files)
        {
            using var answer = await SendAsync(site.Owner, page, name, content);
            ((int)answer.StatusCode).ShouldBeOneOf([303, 400, 413, 422], $"{name}");
            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                taken++;
                await EmptyAsync(site, page);
            }
            most = Math.Max(most, Memory());
            using var meanwhile = await site.Host.Browser().GetAsync("/health/live", Cancel);
            meanwhile.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (most - before).ShouldBeLessThan(MostMoreMemory);
        taken.ShouldBeLessThan(files.Count / 2, "what was taken is a picture with something hidden, and that is gone");
        foreach (var stored in Directory.EnumerateFiles(Path.Combine(site.Host.Folder, "media"), "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(stored, Cancel));
            text.ShouldNotContain("<script", Case.Insensitive);
            text.ShouldNotContain("SecretCamera9000");
            Path.GetFileName(stored).ShouldStartWith("u-");
        }
        Directory.EnumerateFiles(site.Host.Folder, "xau*", SearchOption.AllDirectories).ShouldBeEmpty("no name of a sender is a name of ours");
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static async Task EmptyAsync(WorkSite site, string page)
    {
        var photos = await site.QueryAsync(db => db.Set<ListingDraft>().AsNoTracking().SingleAsync(Cancel));
        foreach (var photo in photos.Content.Photos)
            using (await site.Owner.SendFormAsync(page, ("Remove", photo.FileId.ToString()))) { }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in await browser.HiddenFieldsAsync(page)) form.Add(new StringContent(value), field);
        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Photos\"; filename=\"{name}\"");
        file.Headers.TryAddWithoutValidation("Content-Type", "image/jpeg");
        form.Add(file);
        return await browser.PostAsync(page, form, Cancel);
    }

    private static IEnumerable<(string Name, byte[] Content)> Hostile()
    {
        var jpeg = TestPictures.Photo();
        var png = Png(1, 1, [0, 0, 0, 0]);
        foreach (var text in (string[])[
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<?xml version='1.0'?><svg><script>alert(1)</script></svg>",
            "<html><script>alert(1)</script></html>", "<!DOCTYPE html><body onload=alert(1)>", "%PDF-1.7\n<script>", "GIF89a<script>alert(1)</script>",
                "BM<script>",
            "#!/bin/sh\nrm -rf /", "<?php system($_GET[0]); ?>", "@{ System.Diagnostics.Process.Start(\"x\"); }", "PK\u0003\u0004", "MZ\u0090",
                "\0\0\0 ftypheic",
            "\0\0\0\u001cftypmif1", "II*\0", "8BPS", "\u007fELF", "", " ", "\0"])
            yield return ("xau.jpg", Encoding.Latin1.GetBytes(text));
        foreach (var name in (string[])["../../xau.jpg", "..%2fxau.jpg", "/xau.jpg", "xau.jpg\0.cshtml", "CON", new string('x', 300) + ".jpg", "xau.cshtml",
            "xau.svg"])
            yield return (name, jpeg);
        yield return ("xau.jpg", [.. jpeg, .. "<script>alert(1)</script>"u8]);
        yield return ("xau.jpg", TestPictures.PhotoWithPlace());
        yield return ("xau.png", [.. png, .. "<script>alert(1)</script>"u8]);
        yield return ("xau.jpg", jpeg[..(jpeg.Length / 2)]);
        yield return ("xau.jpg", jpeg[..20]);
        yield return ("xau.png", png[..30]);
        yield return ("xau.png", Png(30_000, 30_000, []));
        yield return ("xau.png", Png(65_535, 1, []));
        yield return ("xau.png", Png(0, 0, []));
        yield return ("xau.png", Png(int.MaxValue, int.MaxValue, []));
        yield return ("xau.jpg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x75, 0x30, 0x75, 0x30, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
        yield return ("xau.webp", [.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0x7F, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
    }

    /// <summary>A header that says one size, and rows that hold another.</summary>
    private static byte[] Png(int width, int height, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. kind, .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
