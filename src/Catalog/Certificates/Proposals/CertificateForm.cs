using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>A certificate as an officer types it from the paper.</summary>
public sealed class CertificateForm
{
    public const int LongestCode = 60, LongestText = 200, LongestAddress = 500, LongestReason = 500, LongestNumber = 8;

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Empty = one is made here. Of a certificate that is there already it says nothing.</summary>
    [StringLength(LongestCode)] public string Code { get; set; } = "";

    [StringLength(1)] public string Star { get; set; } = "";

    [StringLength(LongestNumber)] public string Score { get; set; } = "";

    [StringLength(LongestText)] public string DecisionNo { get; set; } = "";

    /// <summary>Name of an <see cref="IssuingAuthority"/>.</summary>
    [StringLength(20)] public string Authority { get; set; } = "";

    [StringLength(LongestText)] public string LegalBasis { get; set; } = "";

    /// <summary>As date fields send it: "2026-11-30".</summary>
    [StringLength(10)] public string IssuedOn { get; set; } = "";

    [StringLength(LongestAddress)] public string SourceUrl { get; set; } = "";

    [StringLength(LongestAddress)] public string ScanUrl { get; set; } = "";

    [StringLength(LongestText)] public string Verifier { get; set; } = "";

    [StringLength(LongestReason)] public string OverrideReason { get; set; } = "";

    /// <summary>Why it is corrected; of a new one it says nothing.</summary>
    [StringLength(LongestReason)] public string Reason { get; set; } = "";

    /// <summary>Which version the person has before them (<see cref="OfficerCertificate.Seen"/>).</summary>
    [StringLength(40)] public string Seen { get; set; } = "";

    /// <summary>What is stored, for a correction.</summary>
    public static CertificateForm Of(CertificateContent content, string seen) => new()
    {
        Star = content.Star.ToString(CultureInfo.InvariantCulture),
        Score = content.Score?.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') ?? "",
        DecisionNo = content.DecisionNo,
        Authority = content.Authority.ToString(),
        LegalBasis = content.LegalBasis,
        IssuedOn = content.IssuedOn?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "",
        SourceUrl = content.SourceUrl,
        ScanUrl = content.ScanUrl,
        Verifier = content.Verifier,
        OverrideReason = content.OverrideReason,
        Seen = seen,
    };

    internal static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// What was typed, beside what the certificate says that has no field. Number and day of the decision may only be missing where they were.
    /// </summary>
    /// <param name="before">Null = it is new.</param>
    internal Result<CertificateContent> Read(CertificateContent? before, DateOnly today)
    {
        var errors = new List<FieldError>();
        var star = Star is "3" or "4" or "5" ? Star[0] - '0' : Wrong(nameof(Star), ProposalTexts.StarWrong, 0);
        var score = ReadScore(Wrong);
        if (score is { } points && star > 0 && CertificateRules.StarOf(points) != star && OutsideText.IsBlank(OverrideReason))
            Wrong(nameof(Score), ProposalTexts.ScoreAgainstStar, 0);
        var authority = Enum.GetValues<IssuingAuthority>().Where(a => a.ToString() == Authority).Select(a => (IssuingAuthority?)a).FirstOrDefault();
        if (authority is null) Wrong(nameof(Authority), ProposalTexts.AuthorityWrong, 0);
        if (OutsideText.IsBlank(DecisionNo) && before is not { DecisionNo: "" }) Wrong(nameof(DecisionNo), ProposalTexts.DecisionNeeded, 0);
        var issued = Day(IssuedOn);
        if (issued is null && (IssuedOn.Length > 0 || before is not { IssuedOn: null })) Wrong(nameof(IssuedOn), ProposalTexts.DayNeeded, 0);
        if (issued > today) Wrong(nameof(IssuedOn), ProposalTexts.DayInFuture, 0);
        if (errors.Count > 0) return Result.Refused<CertificateContent>(errors);
        return Result.Ok(new CertificateContent
        {
            Star = star, Score = score, DecisionNo = OutsideText.Tidy(DecisionNo), Authority = authority!.Value, LegalBasis = OutsideText.Tidy(LegalBasis),
            IssuedOn = issued, RevokedOn = before?.RevokedOn, OverrideReason = OutsideText.Tidy(OverrideReason), IssuedText = before?.IssuedText ?? "",
            SourceUrl = OutsideText.Tidy(SourceUrl), ScanUrl = OutsideText.Tidy(ScanUrl), Verifier = OutsideText.Tidy(Verifier),
        });

        int Wrong(string field, Message reason, int value)
        {
            errors.Add(new FieldError(field, reason));
            return value;
        }
    }

    /// <summary>Comma or point before the decimals.</summary>
    private decimal? ReadScore(Func<string, Message, int, int> wrong)
    {
        var typed = Score.Trim().Replace(',', '.');
        if (typed.Length == 0) return null;
        if (decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= 100) return score;
        wrong(nameof(Score), ProposalTexts.ScoreWrong, 0);
        return null;
    }
}
