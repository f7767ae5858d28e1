using Marketplace.Catalog.Producers;

namespace Marketplace.Catalog.Register;

/// <summary>notices.csv: days on which a producer takes no orders. Only its page shows them; no figure of the programme reads them.</summary>
internal sealed class NoticesFile() : RegisterFile<NoticeVersion>("notices.csv")
{
    protected override void Define(RegisterColumns<NoticeVersion> columns)
    {
        columns.Code("producer_code", n => n.ProducerCode).Key().RefersTo(ProducersFile.FileName);
        columns.Date("closed_from", n => n.ClosedFrom).Key();
        columns.Date("closed_to", n => n.ClosedTo);
        columns.Text("notice", n => n.Notice);
    }

    protected internal override void Check(RowCheck<NoticeVersion> row) => row.RefuseEndBefore(row.Row.ClosedFrom, row.Row.ClosedTo, "closed_to");

    protected internal override void Touch(NoticeVersion version, TouchedCatalog touched) => touched.Producers.Add(version.ProducerCode);
}
