using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>Rows of one code are periods [from, to) that may not overlap; <paramref name="Column"/> is named in the refusal.</summary>
public sealed record PeriodRule<T>(Func<T, DateOnly> From, Func<T, DateOnly?> To, string Column) where T : FactVersion;
