using Marketplace.Catalog.Listings;
using Marketplace.Register;

namespace Marketplace.Catalog.Producers;

/// <summary>notices.csv: days on which a producer takes no orders. Only its page shows them; no figure of the programme reads them.</summary>
internal sealed class NoticesFile() : RegisterFile<NoticeVersion>(FileName, new NoticeRules())
{
    public const string FileName = "notices.csv";

    protected override void Define(RegisterColumns<NoticeVersion> columns)
    {
        columns.Code("producer_code", n => n.ProducerCode).Key();
        columns.Date("closed_from", n => n.ClosedFrom).Key();
        columns.Date("closed_to", n => n.ClosedTo);
        columns.Text("notice", n => n.Notice);
    }
}

internal sealed class NoticeRules : FactRules<NoticeVersion>
{
    public override IEnumerable<Reference> References(NoticeVersion notice) => [new("producer_code", ProducersFile.FileName, notice.ProducerCode)];

    public override void Check(FactCheck<NoticeVersion> check) => check.RefuseEndBefore(check.Fact.ClosedFrom, check.Fact.ClosedTo, "closed_to");

    public override void Touch(NoticeVersion notice, TouchedFacts touched) => touched.Add(TouchedCatalog.Producers, notice.ProducerCode);
}
