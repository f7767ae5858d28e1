namespace Marketplace.Ordering.Shipping;

/// <summary>What carriers charge for: the greater of the real and the volumetric weight.</summary>
public static class ChargedWeight
{
    /// <summary>Cubic centimetres that count as a kilogram, as carriers in Vietnam mostly reckon.</summary>
    private const int CubicCentimetresPerKilogram = 6000;

    /// <summary>Grams of one pack; null when its weight is not known.</summary>
    public static int? Of(int? grams, int? lengthMm, int? widthMm, int? heightMm)
    {
        if (grams is not { } real) return null;
        if (lengthMm is not { } length || widthMm is not { } width || heightMm is not { } height) return real;
        var volumetric = (long)length * width * height / CubicCentimetresPerKilogram;
        return (int)Math.Min(int.MaxValue, Math.Max(real, volumetric));
    }
}
