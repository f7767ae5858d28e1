namespace Marketplace.Ordering.Reviews;

/// <summary>Where a review or its answer stands. From waiting to one of the others, and never back. Stored by name.</summary>
public enum ReviewState { Waiting, Published, Declined }

/// <summary>Why something is not published. Stored by name.</summary>
public enum ReviewFault
{
    /// <summary>Not of this product.</summary>
    Unrelated,

    Insulting,

    /// <summary>Tells who somebody is, or where.</summary>
    PersonalData,

    Advertising,

    /// <summary>Promises a cure.</summary>
    HealthClaim,
}
