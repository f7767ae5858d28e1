namespace Marketplace.Shared;

/// <summary>Asks the person in hand for the password once more, before something that a session left open must not do. Accounts knows it.</summary>
public interface IOwnPassword
{
    /// <returns>Refused at "Password": wrong, nobody signed in, or too many tries.</returns>
    Task<Result> ConfirmAsync(string password, CancellationToken cancel);
}
