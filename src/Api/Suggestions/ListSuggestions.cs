using System.ComponentModel;
using Marketplace.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Suggestions;

/// <summary>GET /api/v1/suggest: while a reader types. Too short a text has no suggestions, too long a one is cut.</summary>
internal static class ListSuggestions
{
    private const int Most = 8;

    public static async Task<Ok<IReadOnlyList<Suggestion>>> ExecuteAsync(
        [Description("What was typed so far, with or without marks.")] string? q, Suggest suggest, CancellationToken cancel) =>
        TypedResults.Ok(await suggest.ExecuteAsync(q, Most, cancel));
}
