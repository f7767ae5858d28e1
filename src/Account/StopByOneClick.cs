using Marketplace.Components.Forms;
using Marketplace.Mail.Notices;
using Microsoft.AspNetCore.Http;

namespace Marketplace.AccountHead;

/// <summary>What a mail program does with a letter's List-Unsubscribe (RFC 8058): POST stops at once, without a token; GET only leads to the page.</summary>
internal static class StopByOneClick
{
    public static async Task<IResult> PostAsync(string ticket, StopNotices notices, CancellationToken cancel) =>
        await notices.ExecuteAsync(ticket, stop: true, cancel) ? Results.NoContent() : Results.NotFound();

    public static void Get(HttpContext http, string ticket) => http.SeeOther($"{NoticeTickets.Path}/{Uri.EscapeDataString(ticket)}");
}
