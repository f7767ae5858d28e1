using Marketplace.Accounts.Assistance;
using Marketplace.SalesChannels.Assignments;

namespace Marketplace.Monitor.Query;

/// <summary>Paths of the province's pages.</summary>
internal static class Paths
{
    public const string Home = "/giam-sat";
    public const string Channels = "/giam-sat/kenh";
    public const string Places = "/giam-sat/dia-ban";
    public const string Communes = "/giam-sat/xa";
    public const string Forecast = "/giam-sat/du-bao";
    public const string Method = "/giam-sat/phuong-phap";
    public const string OpenData = "/giam-sat/du-lieu-mo";

    /// <summary>From here on for officers.</summary>
    public const string Missing = "/giam-sat/con-thieu";
    public const string Producers = "/giam-sat/chu-the";
    public const string Products = "/giam-sat/san-pham";
    public const string Villages = "/giam-sat/lang-nghe";
    public const string Points = "/giam-sat/diem-ban";
    public const string SearchLog = "/giam-sat/tim-kiem";

    /// <summary>What readers say is wrong.</summary>
    public const string Corrections = "/giam-sat/bao-sai";
    public const string Cases = "/giam-sat/khieu-nai";
    public const string Certificates = "/giam-sat/chung-nhan";
    public const string EnterCertificate = "/giam-sat/chung-nhan/nhap";
    public const string Renewals = "/giam-sat/chung-nhan/gia-han";
    public const string Proposals = "/giam-sat/chung-nhan/cho-hai-nguoi";
    public const string Reviews = "/giam-sat/danh-gia";

    /// <summary>Steps that officers give each other.</summary>
    public const string Assignments = AssignmentPaths.List;
    public const string AssignSteps = Assignments + "/giao";

    /// <summary>Plans side by side, and the next one entered.</summary>
    public const string Planning = "/giam-sat/ke-hoach";

    /// <summary>Decrees that change communes.</summary>
    public const string Decrees = "/giam-sat/don-vi";
    public const string EnterDecree = Decrees + "/nhap";

    public static string Decree(Guid id) => $"{Decrees}/{id}";

    public static string CorrectDecree(Guid id) => $"{Decree(id)}/sua";

    public static string TakeBackDecree(Guid id) => $"{Decree(id)}/hoan-tac";

    /// <summary>Consents of a producer, and acting for it.</summary>
    public static string Assist(string producer) => AssistPaths.Officer(producer);

    /// <summary>Takes all that a producer sells off the shop, or puts it back.</summary>
    public static string SuspendProducer(string code) => $"{Producers}/{Uri.EscapeDataString(code)}/tam-ngung";

    /// <summary>The same for one product.</summary>
    public static string SuspendListing(string code) => $"{Products}/{Uri.EscapeDataString(code)}/tam-go";

    public static string ConsentPaper(string producer, Guid consent) => $"{Assist(producer)}/{consent}/giay";

    public static string Assignment(Guid id) => AssignmentPaths.Of(id);

    /// <summary>Channels whose pass is stale or goes stale soon.</summary>
    public const string Rechecks = "/giam-sat/xac-minh/kiem-tra-lai";

    public static string FieldCheck(string participation) => $"{Verification}/kenh/{Uri.EscapeDataString(participation)}/tai-cho";

    public static string FieldPhoto(string participation, Guid check) => $"{FieldCheck(participation)}/{check}";

    /// <summary>Sales channels that producers declared.</summary>
    public const string Verification = "/giam-sat/xac-minh";

    public static string Verify(Guid declaration) => $"{Verification}/{declaration}";

    public static string VerifyEvidence(Guid declaration, Guid evidence) => $"{Verify(declaration)}/bang-chung/{evidence}";

    /// <summary>Addresses of channels that died or changed, and passes that ran out.</summary>
    public const string Links = "/giam-sat/lien-ket";

    public static string LinkFlag(Guid id) => $"{Links}/{id}";

    public static string Certificate(string code) => $"{Certificates}/{Uri.EscapeDataString(code)}";

    public static string CorrectCertificate(string code) => $"{Certificate(code)}/sua";

    public static string CertificateScan(string code, Guid scan) => $"{Certificate(code)}/ban-chup/{scan}";

    public static string RevokeCertificate(string code) => $"{Certificate(code)}/thu-hoi";

    public static string EnterCertificateOf(string product) => $"{EnterCertificate}?san-pham={Uri.EscapeDataString(product)}";

    public static string Renewal(string code) => $"{Renewals}/{Uri.EscapeDataString(code)}";

    public static string Proposal(Guid id) => $"{Proposals}/{id}";

    public static string Case(string number) => $"{Cases}/{Uri.EscapeDataString(number)}";

    public static string CasePhoto(string number, int position) => $"{Case(number)}/anh/{position}";

    public static string Review(Guid id) => $"{Reviews}/{id}";

    /// <summary>Listings and producers that wait for an officer.</summary>
    public const string Drafts = "/giam-sat/duyet";
    public const string Automatic = Drafts + "/tu-dong";
    public const string Applications = "/giam-sat/co-so";

    public static string Draft(Guid id) => $"{Drafts}/{id}";

    public static string AutomaticOf(Guid draft) => $"{Automatic}/{draft}";

    public static string AutomaticOfProducer(string code) => $"{Producers}/{Uri.EscapeDataString(code)}/tu-duyet";

    public static string Application(Guid id) => $"{Applications}/{id}";

    public static string ApplicationPaper(Guid id, int position) => $"{Application(id)}/giay-to/{position}";

    /// <summary>Facts of the register on screen, and what is missing in them.</summary>
    public const string Facts = "/giam-sat/so-lieu";
    public const string Quality = "/giam-sat/chat-luong";

    public static string FactsOf(string kind) => $"{Facts}/{kind}";

    public static string EnterFact(string kind) => $"{Facts}/{kind}/moi";

    public static string Fact(string kind, string code) => $"{Facts}/{kind}/{Uri.EscapeDataString(code)}";

    /// <param name="at">First day of the fact as the register writes it; empty where the code alone is the key.</param>
    public static string CorrectFact(string kind, string code, string at) =>
        $"{Fact(kind, code)}/sua{(at.Length > 0 ? $"?tu={Uri.EscapeDataString(at)}" : "")}";

    public static string UndoMerge(string code) => MergeProducer(code) + "/hoan-tac";

    public static string MergeProducer(string code) => $"{Facts}/chu-the/{Uri.EscapeDataString(code)}/gop";

    public static string QualityOf(string queue) => $"{Quality}/{queue}";

    /// <summary>For administrators.</summary>
    public const string Audit = "/giam-sat/nhat-ky";
    public const string Operations = "/giam-sat/van-hanh";
    public const string Commission = "/giam-sat/hoa-hong";
    public const string Ledger = "/giam-sat/so-cai";
    public const string Withholding = "/giam-sat/khau-tru";
    public const string Coupons = "/giam-sat/ma-giam-gia";
    public const string Cards = "/giam-sat/van-hanh/the";

    /// <summary>Reports that are drawn up, signed and kept.</summary>
    public const string Reports = "/giam-sat/bao-cao";
    public const string NewReport = Reports + "/moi";
    /// <param name="isSample">What is demonstration data is there only when it is asked for.</param>
    public static string Producer(string code, bool isSample) =>
        $"{Producers}/{Uri.EscapeDataString(code)}{(isSample ? $"?{MonitorQuery.Samples}=1" : "")}";

    public const string ReportReaders = Reports + "/nguoi-nhan";

    public static string Report(Guid id) => $"{Reports}/{id}";

    public static string SignReport(Guid id) => $"{Report(id)}/ky";

    public static string ReportDifferences(Guid id) => $"{Report(id)}/so-sanh";

    public static string ReportSummary(Guid id) => $"{Report(id)}/tom-tat";

    public static string ReportAnnex(Guid id) => $"{Report(id)}/phu-luc";

    public static string ReportFile(Guid id, string file) => $"{Report(id)}/tai/{file}";

    /// <summary>Files: name and ending follow.</summary>
    public const string Files = "/giam-sat/tai";

    public static string CorrectionOf(Guid id) => $"{Corrections}/{id:N}";
}
