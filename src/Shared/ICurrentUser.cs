namespace Marketplace.Shared;

/// <summary>Who asks. Anonymous: no id, no roles, sees no unit, belongs to no producer.</summary>
public interface ICurrentUser
{
    Guid? Id { get; }

    /// <summary>E-mail as shown in the head of the page; empty when anonymous.</summary>
    string Name { get; }

    /// <summary>A demonstration account: what comes of it is marked, and goes with the sample data.</summary>
    bool IsSample { get; }

    IReadOnlySet<string> Roles { get; }

    /// <summary>Works for the province and has proven it by all that is asked of staff.</summary>
    bool IsStaff { get; }

    /// <summary>Staff whose account says so: nothing is hidden from them. Staff without this and without units see nothing.</summary>
    bool SeesWholeProvince { get; }

    /// <summary>Codes of reporting areas (3 digits) and communes of today (5 digits) that the person may read.</summary>
    IReadOnlySet<string> Units { get; }

    /// <summary>Producers that the person works for, by code, and as what.</summary>
    IReadOnlyDictionary<string, ProducerRole> Memberships { get; }

    /// <summary>The producer for which the person acts with its consent; its membership is <see cref="ProducerRole.Assisting"/>. Null = none.</summary>
    AssistedProducer? Assists => null;
}

public static class CurrentUserUnits
{
    /// <summary>May the person read something that lies in this area and this commune?</summary>
    public static bool Sees(this ICurrentUser user, string area, string commune) =>
        user.SeesWholeProvince || user.Units.Contains(area) || user.Units.Contains(commune);
}
