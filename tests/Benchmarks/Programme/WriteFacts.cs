using System.Globalization;
using System.Text;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.Benchmarks.Programme;

/// <summary>Writes facts as the folder that `registry import` takes.</summary>
internal static class WriteFacts
{
    public static void Execute(ProgrammeRows rows, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "producers", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,area_code,recorded_at",
            rows.Producers.Select(
                p => new[] { p.Code, p.Name, p.Type.Code(), Day(p.TypeFrom), Day(p.TypeTo),
                p.CommuneCode ?? "", "", "", "", "", p.AreaCode ?? "", At(p.RecordedAt) }));
        Write(folder, "products", "product_code,producer_code,name,set_code,description,recorded_at",
            rows.Products.Select(p => new[] { p.Code, p.ProducerCode, p.Name, p.SetCode ?? "", "", At(p.RecordedAt) }));
        Write(folder, "certificates", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at",
            rows.Certificates.Select(
                c => new[] { c.Code, c.ProductCode, c.Star.ToString(CultureInfo.InvariantCulture),
                "", "", "province", "", Day(c.IssuedOn), Day(c.RevokedOn), At(c.RecordedAt) }));
        Write(folder, "channels", "participation_code,producer_code,kind,platform,reference,started_on,ended_on,recorded_at",
            rows.Participations.Select(
                p => new[] { p.Code, p.ProducerCode, p.Kind.Code(), p.Platform, p.Reference, Day(p.StartedOn), Day(p.EndedOn), At(p.RecordedAt) }));
        Write(folder, "checks", "participation_code,checked_on,result,checker,recorded_at",
            rows.Checks.Select(c => new[] { c.ParticipationCode, Day(c.CheckedOn), Word(c.Result), c.Checker, At(c.RecordedAt) }));
        Write(folder, "villages", "village_code,name,commune_code,recognised_on,ended_on,product_codes,recorded_at",
            rows.Villages.Select(v => new[] { v.Code, v.Name, v.CommuneCode, Day(v.RecognisedOn), Day(v.EndedOn), v.ProductCodes, At(v.RecordedAt) }));
        Write(folder, "green", "producer_code,confirmed_on,ended_on,recorded_at",
            rows.Green.Select(g => new[] { g.ProducerCode, Day(g.ConfirmedOn), Day(g.EndedOn), At(g.RecordedAt) }));
        Write(folder, "points", "point_code,name,area_code,opened_on,closed_on,registration_no,product_codes,recorded_at",
            rows.Points.Select(
                p => new[] { p.Code, p.Name, p.AreaCode, Day(p.OpenedOn), Day(p.ClosedOn), p.RegistrationNo, p.ProductCodes, At(p.RecordedAt) }));
        Write(folder, "inspections", "point_code,inspected_on,result,recorded_at",
            rows.Inspections.Select(i => new[] { i.PointCode, Day(i.InspectedOn), Word(i.Result), At(i.RecordedAt) }));
    }

    private static void Write(string folder, string file, string header, IEnumerable<string[]> rows)
    {
        using var to = new StreamWriter(Path.Combine(folder, file + ".csv"), append: false, new UTF8Encoding(false));
        to.Write(header + "\n");
        foreach (var row in rows) CsvLine.Write(to, row);
    }

    private static string Day(DateOnly? day) => day is { } d && d > DateOnly.MinValue ? d.ToString("O", CultureInfo.InvariantCulture) : "";

    private static string At(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Word(CheckResult result) => result.ToString().ToLowerInvariant();
}
