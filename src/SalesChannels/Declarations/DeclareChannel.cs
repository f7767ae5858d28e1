using System.Globalization;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <param name="Once">The same on every sending of one form.</param>
/// <param name="Reference">Address on the web, or number of a contract.</param>
/// <param name="EndedOn">First day on which it is no longer sold there; null = it goes on.</param>
public sealed record DeclareChannelCommand(
    Guid Once, string ProducerCode, ChannelKind? Kind, string Platform, string Reference, DateOnly? StartedOn, DateOnly? EndedOn, GivenEvidence Evidence);

/// <summary>
/// A producer's person who works on the catalogue says where it sells: a fact of the register at once, which counts for nothing until an
/// officer has looked. Errors: producer, Kind, Platform, Reference, StartedOn, EndedOn, Files, Links.
/// </summary>
public sealed class DeclareChannel(DbContext db, AddDeclaration add, RecordChannelFacts facts, ChannelRules rules, ICurrentUser user, TimeProvider clock)
{
    private const int LongestPlatform = 60;
    private static readonly DateOnly _earliest = new(2000, 1, 1);

    /// <returns>Code of the participation.</returns>
    public async Task<Result<string>> ExecuteAsync(DeclareChannelCommand command, CancellationToken cancel)
    {
        if (user.Id is not { } account || !user.May(ProducerRight.Catalogue, command.ProducerCode))
            return Result.Refused<string>(new FieldError("producer", DeclarationTexts.NoSuchProducer()));
        return await db.OnceAsync(
            async c => await add.SentBeforeAsync(account, command.Once, c) is { } code ? Result.Ok(code) : null,
            c => DeclareAsync(command, account, c), cancel);
    }

    private async Task<Result<string>> DeclareAsync(DeclareChannelCommand command, Guid account, CancellationToken cancel)
    {
        if (await add.FindProducerAsync(command.ProducerCode, cancel) is not { } producer)
            return Result.Refused<string>(new FieldError("producer", DeclarationTexts.NoSuchProducer()));
        var today = clock.VietnamToday();
        if (Faults(command, today).ToList() is { Count: > 0 } faults) return Result.Refused<string>(faults);
        var version = new ParticipationVersion
        {
            Code = $"KB{today.ToString("yyMMdd", CultureInfo.InvariantCulture)}-{ReadableCode.New(6)}",
            ProducerCode = producer.Code,
            Kind = command.Kind!.Value,
            Platform = command.Platform.Trim(),
            Reference = command.Reference.Trim(),
            StartedOn = command.StartedOn!.Value,
            EndedOn = command.EndedOn,
            IsSample = user.IsSample || producer.IsSample,
        };
        if (await IsDeclaredAsync(version, today, cancel))
            return Result.Refused<string>(new FieldError(nameof(command.Reference), DeclarationTexts.DeclaredBefore()));
        var recorded = await facts.ExecuteAsync(version, cancel);
        if (!recorded.Succeeded) return Result.Refused<string>(recorded.Errors);
        var added = await add.ExecuteAsync(version, producer, account, command.Once, command.Evidence, cancel);
        return added.Succeeded ? Result.Ok(version.Code) : Result.Refused<string>(added.Errors);
    }

    private IEnumerable<FieldError> Faults(DeclareChannelCommand command, DateOnly today)
    {
        var (platform, reference) = (command.Platform.Trim(), command.Reference.Trim());
        if (command.Kind is not { } kind || rules.RuleOn(kind, today) is null)
        {
            yield return new FieldError(nameof(command.Kind), DeclarationTexts.KindNeeded());
            yield break;
        }
        if (kind.NamesPlatform() && platform.Length == 0) yield return new FieldError(nameof(command.Platform), DeclarationTexts.PlatformNeeded());
        if (platform.Length > LongestPlatform) yield return new FieldError(nameof(command.Platform), DeclarationTexts.TooLong(LongestPlatform));
        if (platform.Equals(ParticipationVersion.ThisMarketplace, StringComparison.OrdinalIgnoreCase))
            yield return new FieldError(nameof(command.Platform), DeclarationTexts.PlatformThis());
        if (ReferenceFault(kind, reference) is { } fault) yield return new FieldError(nameof(command.Reference), fault);
        if (command.StartedOn is not { } started || started < _earliest || started > today)
            yield return new FieldError(nameof(command.StartedOn), DeclarationTexts.StartNeeded());
        if (command.EndedOn <= today) yield return new FieldError(nameof(command.EndedOn), DeclarationTexts.EndIsPast());
        foreach (var error in command.Evidence.Faults(kind)) yield return error;
    }

    private static Message? ReferenceFault(ChannelKind kind, string reference)
    {
        if (reference.Length > WebAddress.Longest) return DeclarationTexts.TooLong(WebAddress.Longest);
        if (kind.IsOnline()) return WebAddress.IsOne(reference) ? null : DeclarationTexts.AddressNeeded();
        if (reference.Length == 0) return DeclarationTexts.ReferenceNeeded();
        return reference.Contains("://", StringComparison.Ordinal) && !WebAddress.IsOne(reference) ? DeclarationTexts.NoAddress() : null;
    }

    private Task<bool> IsDeclaredAsync(ParticipationVersion version, DateOnly today, CancellationToken cancel) =>
        db.Set<ParticipationVersion>().AnyAsync(p => p.IsLatest && !p.IsVoid && p.ProducerCode == version.ProducerCode && p.Kind == version.Kind
            && p.Platform == version.Platform && p.Reference == version.Reference && p.IsSample == version.IsSample
            && (p.EndedOn == null || p.EndedOn > today), cancel);
}
