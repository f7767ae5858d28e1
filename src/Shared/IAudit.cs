namespace Marketplace.Shared;

/// <summary>Who did what to what: a note is a row of the caller's unit of work, kept if that is committed and never without it.</summary>
public interface IAudit
{
    /// <summary>Adds the row; no lock, no save. A job seals it later.</summary>
    /// <param name="action">Stable word of the module that notes: "price.changed".</param>
    /// <param name="subject">Kind and code of what it was done to: "product:P1".</param>
    /// <param name="before">What was there; no secret, nothing that belongs to a buyer alone.</param>
    /// <param name="after">What is there now.</param>
    void Note(string action, string subject, string before = "", string after = "");
}
