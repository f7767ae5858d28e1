using Marketplace.Catalog.Producers;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Parts;

/// <summary>A page about one producer: the one that the address names, else the first for which the person has the right. Any other is a 404.</summary>
public abstract class ProducerPage<TForm> : FormPage<TForm> where TForm : class, new()
{
    [Inject] protected Site Site { get; set; } = default!;

    [Inject] protected OwnProducers OwnProducers { get; set; } = default!;

    protected IReadOnlyList<OwnProducer> Own { get; private set; } = [];

    /// <summary>Null = none of the person's: the page says so.</summary>
    protected OwnProducer? Producer { get; private set; }

    protected abstract ProducerRight Right { get; }

    /// <summary>Address of the page for the producer in hand.</summary>
    protected string Here(string path) => Own.Count > 1 && Producer is not null ? AskedProducer.Address(path, Producer.Code) : path;

    protected sealed override async Task LoadAsync()
    {
        Own = await OwnProducers.ExecuteAsync(Right, Cancel);
        Producer = AskedProducer.In(Http.Request, Own);
        if (Producer is null) Http.SetPageStatus(StatusCodes.Status404NotFound);
        else await LoadAsync(Producer);
    }

    protected abstract Task LoadAsync(OwnProducer producer);
}
