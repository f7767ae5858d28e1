using Marketplace.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Writes participations and checks as versions of the register, and words what it refuses at the fields of forms.</summary>
public sealed class RecordChannelFacts
{
    private readonly RecordFact<ParticipationVersion> _participation;
    private readonly RecordFact<CheckVersion> _check;

    internal RecordChannelFacts(RecordFact<ParticipationVersion> participation, RecordFact<CheckVersion> check) =>
        (_participation, _check) = (participation, check);

    internal async Task<Result> ExecuteAsync(ParticipationVersion version, CancellationToken cancel)
    {
        var recorded = await _participation.ExecuteAsync(version, cancel);
        return recorded.Succeeded ? recorded : Result.Refused([.. recorded.Errors.Select(e => new FieldError(FieldOf(e.Field), e.Message))]);
    }

    internal Task<Result> ExecuteAsync(CheckVersion version, CancellationToken cancel) => _check.ExecuteAsync(version, cancel);

    private static string FieldOf(string column) => column switch
    {
        "kind" => nameof(DeclareChannelCommand.Kind),
        "platform" => nameof(DeclareChannelCommand.Platform),
        "reference" => nameof(DeclareChannelCommand.Reference),
        "started_on" => nameof(DeclareChannelCommand.StartedOn),
        "ended_on" => nameof(DeclareChannelCommand.EndedOn),
        _ => "",
    };
}
