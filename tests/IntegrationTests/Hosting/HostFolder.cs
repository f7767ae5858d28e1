namespace Marketplace.IntegrationTests.Hosting;

/// <summary>
/// The folder a host worked in. The entry point of the host closes its services on a thread of its own, so the last file may still be
/// written when the factory has already returned: removing waits for that, and fails when it does not come to an end.
/// </summary>
internal static class HostFolder
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10), _pause = TimeSpan.FromMilliseconds(50);

    public static void Remove(string folder)
    {
        for (var until = DateTime.UtcNow + _patience; ; Thread.Sleep(_pause))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (DateTime.UtcNow < until && Directory.Exists(folder)) { }
        }
    }
}
