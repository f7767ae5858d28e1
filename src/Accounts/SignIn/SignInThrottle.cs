using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Accounts.SignIn;

public enum ThrottleAnswer
{
    Enters,

    /// <summary>The first refusal since something was free: worth a line in the audit.</summary>
    FullNow,
    StillFull,
}

/// <summary>
/// At most ten failures in five minutes for an account and for an address, whichever comes first; a device that its owner has signed in
/// from before has ten of its own, so that nobody else can use them up. A place is taken before the password is looked at and given
/// back on success: attempts side by side count too. Keys are hashes, and there is room for a bounded number of them.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int Limit = 10;
    public const int Room = 50_000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, Failures> _failures = [];

    internal int Count => _failures.Count;

    public ThrottleAnswer TryEnter(SignInAttempt attempt)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_failures.Count >= Room) Forget(now);
            var places = attempt.Keys.Select(key => Recent(key, now)).ToList();
            if (places.FirstOrDefault(p => p.Times.Count >= Limit) is { } full)
            {
                var answer = full.WasTold ? ThrottleAnswer.StillFull : ThrottleAnswer.FullNow;
                full.WasTold = true;
                return answer;
            }
            foreach (var place in places)
            {
                place.WasTold = false;
                place.Times.Enqueue(now);
            }
            return ThrottleAnswer.Enters;
        }
    }

    public void GiveBack(SignInAttempt attempt)
    {
        lock (_lock)
            foreach (var key in attempt.Keys) _failures.GetValueOrDefault(Hash(key))?.Times.TryDequeue(out _);
    }

    private Failures Recent(string key, DateTimeOffset now)
    {
        var hash = Hash(key);
        if (!_failures.TryGetValue(hash, out var found))
        {
            found = new Failures();
            _failures[hash] = found;
        }
        while (found.Times.TryPeek(out var oldest) && oldest <= now - Window) found.Times.Dequeue();
        return found;
    }

    /// <summary>What is over goes; then those with the fewest failures: a flood of new names frees no account that is under attack.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, failures) in _failures.ToList())
            if (!failures.Times.Any(t => t > now - Window)) _failures.Remove(key);
        if (_failures.Count < Room) return;
        foreach (var (key, _) in _failures.OrderBy(f => f.Value.Times.Count).Take(Room / 4).ToList()) _failures.Remove(key);
    }

    private static UInt128 Hash(string key) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed class Failures
    {
        public Queue<DateTimeOffset> Times { get; } = new(1);

        public bool WasTold { get; set; }
    }
}
