using System.Data.Common;
using System.Text.Json;
using Marketplace.Shared.Text;

namespace Marketplace.Shared;

/// <summary>Tells a row that nobody can digest from a database that does not answer.</summary>
public static class UnsoundRow
{
    /// <summary>The values are at fault: asked again, the same row fails again, and another does not.</summary>
    public static bool Is(Exception problem)
    {
        var isOfValue = false;
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or IOException or TimeoutException or OperationCanceledException or ObjectDisposedException) return false;
            isOfValue |= cause is FormatException or ArgumentException or InvalidCastException or OverflowException or JsonException
                or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or InvalidOperationException;
        }
        return isOfValue;
    }

    /// <summary>What is said of it: no value of the row stands in a log or on a page.</summary>
    public static string Reason(Exception problem) => $"a value cannot be read: {problem.GetBaseException().GetType().Name}";

    /// <summary>Null when all texts may be shown, stored and sent everywhere.</summary>
    public static string? Fault(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && !OutsideText.IsWellFormed(text)) return "its text holds what is no character";
        return null;
    }

    /// <summary>Reads the rows of these keys at once; when one of them cannot be read, the others are read without it.</summary>
    /// <param name="skip">Told of a key whose rows cannot be read even alone.</param>
    public static async Task<IReadOnlyList<T>> ReadAroundAsync<T>(
        IReadOnlyList<string> keys, Func<IReadOnlyList<string>, Task<T>> read, Action<string, Exception> skip)
    {
        if (keys.Count == 0) return [];
        try
        {
            return [await read(keys)];
        }
        catch (Exception problem) when (Is(problem))
        {
            if (keys.Count == 1)
            {
                skip(keys[0], problem);
                return [];
            }
            var half = keys.Count / 2;
            var first = await ReadAroundAsync([.. keys.Take(half)], read, skip);
            return [.. first, .. await ReadAroundAsync([.. keys.Skip(half)], read, skip)];
        }
    }
}
