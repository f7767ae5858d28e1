using System.Globalization;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Certificates;

/// <summary>What certificates and proposals say, in words.</summary>
internal static class ContentWords
{
    public static IReadOnlyList<FormOption> Stars =>
        [new("", CertificateTexts.ChooseStar), .. Enumerable.Range(3, 3).Select(s => new FormOption($"{s}", Labels.Format(CertificateTexts.Stars, s)))];

    public static IReadOnlyList<FormOption> Authorities =>
    [
        new("", CertificateTexts.ChooseAuthority),
        .. Enum.GetValues<IssuingAuthority>().Select(a => new FormOption(a.ToString(), CertificateWords.Authority(a))),
    ];

    public static string Day(DateOnly? day) => day is { } known ? Labels.Date(known) : CertificateTexts.Unknown;

    public static string Of(ProposalKind kind) => Word($"Kind_{kind}");

    public static string Of(ProposalState state) => Word($"State_{state}");

    public static string By(string recordedBy) => recordedBy switch
    {
        "import" => CertificateTexts.ByImport,
        "" => CertificateTexts.ByUnknown,
        _ => recordedBy,
    };

    public static string Title(ProposalLine line) => Labels.Format(CertificateTexts.ProposalTitle, Of(line.Kind), line.ProductName);

    /// <summary>Fields in the order of the form, each with its value.</summary>
    public static IReadOnlyList<(string Label, string Value)> Fields(CertificateContent? content) => content is null ? [] :
    [
        (CertificateTexts.ColStar, Labels.Format(CertificateTexts.Stars, content.Star)),
        (CertificateTexts.ColScore, content.Score?.ToString("0.####", CultureInfo.CurrentCulture) ?? CertificateTexts.None),
        (CertificateTexts.ColDecision, Text(content.DecisionNo)),
        (CertificateTexts.ColAuthority, CertificateWords.Authority(content.Authority)),
        (CertificateTexts.ColLegal, Text(content.LegalBasis)),
        (CertificateTexts.ColIssued, content.IssuedOn is null && content.IssuedText.Length > 0 ? content.IssuedText : Day(content.IssuedOn)),
        (CertificateTexts.ColEnds, Day(content.ExpiresOn)),
        (CertificateTexts.ColRevoked, content.RevokedOn is { } revoked ? Labels.Date(revoked) : CertificateTexts.None),
        (CertificateTexts.ColOverride, Text(content.OverrideReason)),
        (CertificateTexts.ColSource, Text(content.SourceUrl)),
        (CertificateTexts.Scan, Text(content.ScanUrl)),
        (CertificateTexts.ColVerifier, Text(content.Verifier)),
    ];

    private static string Text(string text) => text.Length > 0 ? text : CertificateTexts.None;

    private static string Word(string key) => CertificateTexts.ResourceManager.GetString(key, CertificateTexts.Culture) ?? key;
}
