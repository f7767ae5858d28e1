using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;

namespace Marketplace.BackOffice.People;

/// <summary>An invitation, or the button of one person or invitation that was pressed.</summary>
public sealed class PeopleForm
{
    [StringLength(254)] public string Email { get; set; } = "";

    [StringLength(12)] public string Role { get; set; } = nameof(ProducerRole.Catalogue);

    public List<MemberRow> Members { get; set; } = [];

    public Guid? Set { get; set; }

    public Guid? Remove { get; set; }

    public Guid? Withdraw { get; set; }
}

public sealed class MemberRow
{
    public Guid? Account { get; set; }

    [StringLength(12)] public string Role { get; set; } = "";
}
