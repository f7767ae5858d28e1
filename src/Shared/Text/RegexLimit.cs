namespace Marketplace.Shared.Text;

/// <summary>
/// How long any regular expression may look at a text: whatever comes from outside, it ends. Far more than one takes on a busy machine.
/// Given at each pattern, since the runtime's default is fixed before the first of them and takes no setting from a file.
/// </summary>
public static class RegexLimit
{
    public const int Milliseconds = 2_000;

    public static readonly TimeSpan Time = TimeSpan.FromMilliseconds(Milliseconds);
}
