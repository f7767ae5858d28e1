namespace Marketplace.BackOffice.Assisting;

/// <summary>The consent whose button was pressed.</summary>
public sealed class ConsentsForm
{
    public Guid? Withdraw { get; set; }
}
