namespace Marketplace.EndToEndTests.Selling;

/// <summary>Sixty texts that would run where somebody forgot to encode (T21). Each sets <c>window.owned</c> or opens a dialog.</summary>
internal static class ScriptPayloads
{
    private static readonly string[] _frames =
    [
        "<script>{0}</script>", "<img src=x onerror={0}>", "<svg onload={0}>", "<body onload={0}>", "<iframe srcdoc=\"<script>{0}</script>\">",
        "\"><script>{0}</script>", "'><img src=x onerror={0}>", "</textarea><script>{0}</script>", "</title><svg onload={0}>",
            "<a href=\"javascript:{0}\">x</a>",
        "<details open ontoggle={0}>", "<input autofocus onfocus={0}>", "<math><mi xlink:href=\"javascript:{0}\">", "<object data=\"javascript:{0}\">",
        "<style>@import'javascript:{0}'</style>", "<video><source onerror={0}>", "{{{0}}}", "${{{0}}}", "<!--><img src=x onerror={0}>",
            "<scr<script>ipt>{0}</script>",
    ];

    private static readonly string[] _acts = ["window.owned=1", "alert(1)", "top.owned=1"];

    public static IReadOnlyList<string> All { get; } =
        [.. _frames.SelectMany(frame => _acts.Select(act => frame.Replace("{0}", act, StringComparison.Ordinal)))];
}
