namespace Marketplace.SalesChannels.Reports;

/// <summary>Facts of the register that figures of the programme are counted from.</summary>
public enum FactKind { Producer, Product, Certificate, Channel, Check, Green, Village, Point, Inspection }

/// <summary>A version of a fact that was recorded after a report, as the reason of a difference.</summary>
/// <param name="Subject">Product, producer, village or point that it is about.</param>
/// <param name="Says">The fact in short, as the register's files write it: "2026-11-01 pass".</param>
/// <param name="RecordedBy">E-mail of an officer, or the name of the import, verb or job.</param>
/// <param name="IsVoid">It says that the fact never was.</param>
public sealed record LaterFact(
    FactKind Kind, string Code, string Subject, string Says, DateTimeOffset RecordedAt, string RecordedBy, bool IsVoid);
