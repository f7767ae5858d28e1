using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Marketplace.Accounts.Audit;

namespace Marketplace.Web;

/// <summary>
/// Secrets of this installation, the same for all nodes: the key of the audit's seals and the certificate that protects the key ring in the
/// database. `Keys:Folder`, made by `keys create`; absent, a folder beside the data that makes itself, with which Production does not serve.
/// </summary>
internal static class KeyFolder
{
    private const string AuditKey = "audit.key";
    private const string Ring = "ring.pfx";

    public static string Of(IConfiguration settings, string dataFolder) =>
        settings["Keys:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(dataFolder, "keys");

    public static bool IsComplete(string? folder) =>
        !string.IsNullOrEmpty(folder) && File.Exists(Path.Combine(folder, AuditKey)) && File.Exists(Path.Combine(folder, Ring));

    /// <summary>What is there already stays: whoever loses it cannot check what it sealed, nor read the cookies of before.</summary>
    public static void Create(string folder)
    {
        Directory.CreateDirectory(folder);
        Make(Path.Combine(folder, AuditKey), NewAuditKey);
        Make(Path.Combine(folder, Ring), NewCertificate);
    }

    public static byte[] ReadAuditKey(string folder)
    {
        var key = Convert.FromBase64String(File.ReadAllText(Path.Combine(folder, AuditKey)).Trim());
        return key.Length == AuditSeal.KeyBytes
            ? key : throw new InvalidOperationException($"Keys:Folder: {AuditKey} must hold {AuditSeal.KeyBytes} bytes in Base64.");
    }

    public static X509Certificate2 ReadRing(string folder) => X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, Ring), null);

    private static byte[] NewAuditKey() => Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(AuditSeal.KeyBytes)));

    private static byte[] NewCertificate()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=ocop-marketplace", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(130));
        return certificate.Export(X509ContentType.Pfx);
    }

    private static void Make(string file, Func<byte[]> content)
    {
        if (File.Exists(file)) return;
        var mine = $"{file}.{Environment.ProcessId}";
        File.WriteAllBytes(mine, content());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(mine, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try { File.Move(mine, file, overwrite: false); }
        catch (IOException) when (File.Exists(file)) { File.Delete(mine); }
    }
}
