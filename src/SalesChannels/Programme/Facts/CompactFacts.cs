using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Programme;

// Versions of facts as the measurement reads them: codes are numbers, dates are day numbers, ends are exclusive.

/// <summary>A type period of a producer, with the place it had then; <see cref="Area"/> and <see cref="Commune"/> number the rows of a breakdown.</summary>
internal readonly record struct ProducerPeriod : IVersion
{
    public required int Producer { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required ProducerType Type { get; init; }

    public required int Area { get; init; }

    public required int Commune { get; init; }

    /// <summary>Commune of the plan's time, as given.</summary>
    public required string? LegacyCode { get; init; }

    /// <summary>Commune of today, as given.</summary>
    public required string? CommuneCode { get; init; }

    public required string Name { get; init; }

    public required bool IsSample { get; init; }

    public required long RecordedAt { get; init; }

    public required bool IsVoid { get; init; }
}

internal readonly record struct ProducedProduct(int Product, int Producer, int Group, string Name, long RecordedAt, bool IsVoid) : IVersion;

/// <param name="Issued"><see cref="Days.Never"/> = unverified.</param>
/// <param name="End">Expiry or revocation, whichever comes first.</param>
/// <param name="EndsRevoked">The revocation comes first.</param>
internal readonly record struct GivenCertificate(
    int Certificate, int Product, int Star, int Issued, int End, bool EndsRevoked, long RecordedAt, bool IsVoid) : IVersion;

/// <param name="IsThis">On this marketplace.</param>
internal readonly record struct Participation(
    int Code, int Producer, ChannelKind Kind, bool IsThis, int Started, int Ended, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct ParticipationCheck(
    int Participation, int Day, int Checker, bool BySystem, CheckResult Result, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct Village : IVersion
{
    public required int Code { get; init; }

    public required int Area { get; init; }

    public required int Commune { get; init; }

    public required int Recognised { get; init; }

    public required int Ended { get; init; }

    public required int[] Products { get; init; }

    public required string Name { get; init; }

    public required long RecordedAt { get; init; }

    public required bool IsVoid { get; init; }
}

internal readonly record struct GreenChain(int Producer, int Confirmed, int Ended, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct SalesPoint : IVersion
{
    public required int Code { get; init; }

    public required int Area { get; init; }

    public required int Opened { get; init; }

    public required int Closed { get; init; }

    public required bool IsRegistered { get; init; }

    public required int[] Products { get; init; }

    public required string Name { get; init; }

    public required long RecordedAt { get; init; }

    public required bool IsVoid { get; init; }
}

internal readonly record struct Inspection(int Point, int Day, bool Passed, long RecordedAt, bool IsVoid) : IVersion;
