using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Ordering.Orders;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Storefront.Orders;

/// <summary>What pages about a buyer's own checkout share: who may open it. Anybody else is shown the form that asks for the phone.</summary>
public abstract class OrderPage<TForm> : FormPage<TForm> where TForm : class, new()
{
    [Inject] protected Site Site { get; set; } = default!;

    [Inject] protected GetOrderGroup GetGroup { get; set; } = default!;

    [Inject] protected OrderCookie Orders { get; set; } = default!;

    [Parameter] public string Number { get; set; } = "";

    protected OrderGroupView? Group { get; private set; }

    protected OrderKey Key { get; private set; } = new("", "", null);

    /// <summary>Whether the order of one of its lines is a trial.</summary>
    protected bool IsTrial(Guid line) => Group is not null && Group.Orders.Any(o => o.IsSample && o.Lines.Any(l => l.Id == line));

    protected override async Task LoadAsync()
    {
        var number = GroupNumber.Of(Number);
        var phone = Orders.Knows(number) ? await GetGroup.PhoneOfAsync(number, Cancel) : null;
        Key = new OrderKey(number, phone ?? "", Orders.AccountId);
        if (Key.Phone.Length > 0 || Key.AccountId is not null) Group = await GetGroup.ExecuteAsync(Key, Cancel);
        if (Group is null) LeadOn(Site.Link(TrackOrder.Path));
    }
}
