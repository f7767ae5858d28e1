namespace Marketplace.Monitor.Exports;

/// <summary>Words of this program in a cell: nobody can have written a formula into them, so they stand as they are.</summary>
internal readonly record struct OwnWords(string Text)
{
    public override string ToString() => Text;
}
