using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Programme;

// Versions of facts as the measurement reads them: codes are numbers, dates are day numbers, ends are exclusive.

/// <summary>A type period of a producer, with the place it had then; <see cref="Area"/> and <see cref="Commune"/> number the rows of a breakdown.</summary>
/// <param name="LegacyCode">Commune of the plan's time, as given.</param>
/// <param name="CommuneCode">Commune of today, as given.</param>
internal readonly record struct ProducerPeriod(
    int Producer, int From, int To, ProducerType Type, int Area, int Commune, string? LegacyCode, string? CommuneCode, string Name, bool IsSample, long RecordedAt, bool IsVoid) : IVersion;

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

internal readonly record struct Village(
    int Code, int Area, int Commune, int Recognised, int Ended, int[] Products, string Name, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct GreenChain(int Producer, int Confirmed, int Ended, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct SalesPoint(
    int Code, int Area, int Opened, int Closed, bool IsRegistered, int[] Products, string Name, long RecordedAt, bool IsVoid) : IVersion;

internal readonly record struct Inspection(int Point, int Day, bool Passed, long RecordedAt, bool IsVoid) : IVersion;
