namespace Marketplace.Components.Forms;

/// <summary>A page that takes one form and answers a stale token itself, with the typed text kept.</summary>
internal interface IFormPage;

/// <summary>Fields of a form that are the frame's, not the page's.</summary>
public static class FormFields
{
    /// <summary>The page's only form; a sender that leaves the field out means this one.</summary>
    public const string Name = "form";

    public const string Handler = "_handler";

    /// <summary>The same on every sending of one form: what was done once is not done again.</summary>
    public const string Once = "once";
}
