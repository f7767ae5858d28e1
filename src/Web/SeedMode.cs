namespace Marketplace.Web;

/// <summary>
/// What the first start brings in: `Seed:Mode` is Samples, Register or None. Without it Development takes Samples and every other environment,
/// whatever its name, None: demonstration data and sign-ins without a second factor are nowhere by oversight.
/// </summary>
public sealed record SeedMode(bool HasRegister, bool HasSamples)
{
    public static SeedMode Of(IConfiguration settings, IHostEnvironment environment) => settings["Seed:Mode"] switch
    {
        "Samples" => new(true, true),
        "Register" => new(true, false),
        "None" => new(false, false),
        null or "" => environment.IsDevelopment() ? new(true, true) : new(false, false),
        var other => throw new InvalidOperationException($"Seed:Mode is '{other}'; it is one of Samples, Register, None."),
    };
}
