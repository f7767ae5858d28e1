namespace Marketplace.Shared;

/// <summary>The public address of the marketplace, for links in letters and files: without a slash at its end.</summary>
public interface ISiteAddress
{
    string Address { get; }
}
