namespace Marketplace.Components.Exports;

/// <summary>Words of this program in a cell: nobody can have written a formula into them, so they stand as they are.</summary>
public readonly record struct OwnWords(string Text)
{
    public override string ToString() => Text;
}
