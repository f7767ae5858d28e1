namespace Marketplace.Catalog.Certificates.Reminders;

public enum ReminderRecipient { Producer, Officer }

/// <summary>That people were told of a certificate's end, so that nobody is told twice.</summary>
internal sealed class CertificateReminder
{
    /// <summary>Days before the end, the first first.</summary>
    public static IReadOnlyList<int> Steps { get; } = [180, 90, 30, 7];

    public required string CertificateCode { get; init; }

    /// <summary>The end that was told: one that was corrected since is told anew.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>One of <see cref="Steps"/>.</summary>
    public int Step { get; init; }

    public ReminderRecipient Recipient { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public bool IsSample { get; init; }

    /// <summary>The step that is due so many days before the end: what was missed is not made up for. Null before the first and from the end on.</summary>
    public static int? StepAt(int daysLeft) => daysLeft < 1 ? null : Steps.Where(s => daysLeft <= s).Select(s => (int?)s).LastOrDefault();
}
