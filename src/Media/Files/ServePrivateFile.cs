using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Files;

/// <summary>GET /giay-to/{ticket}: to the reader it was made for, and noted. Anything else is not found.</summary>
internal static class ServePrivateFile
{
    /// <summary>In the audit: who saw which paper, before its first byte leaves.</summary>
    public const string Viewed = "file.viewed";

    public static async Task<Results<FileStreamHttpResult, NotFound>> ExecuteAsync(
        string ticket, HttpContext http, ICurrentUser reader, FileTickets tickets, DbContext db, IFileStore store, IAudit audit, CancellationToken cancel)
    {
        var response = http.Response;
        response.Headers.CacheControl = "no-store";
        if (reader.Id is not { } id || tickets.Read(ticket, id) is not { } fileId) return TypedResults.NotFound();
        var file = await db.Set<StoredFile>().AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == fileId && f.Kind == FileKind.Private && f.State != FileState.Discarded, cancel);
        if (file is null || await store.OpenAsync(file.Key, cancel) is not { } content) return TypedResults.NotFound();
        if (HttpMethods.IsGet(http.Request.Method))
        {
            audit.Note(Viewed, $"file:{file.Id:N}", after: file.Owner);
            await db.SaveChangesAsync(cancel);
        }
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, file.ContentType, $"giay-to-{file.Id:N}{Path.GetExtension(file.Key)}");
    }
}
