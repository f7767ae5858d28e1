using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Web.Commands;

/// <summary>The command line speaks both languages.</summary>
internal static class RefusalText
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    public static string InBothLanguages(this Result refused) =>
        string.Join('\n', refused.Errors.Select(e => $"{e.Field}: {e.Message.Text(_vietnamese)} / {e.Message.Text(_english)}"));
}
