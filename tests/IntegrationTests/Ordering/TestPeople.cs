using System.Collections.Concurrent;
using Marketplace.Mail;
using Marketplace.Shared;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Who acts in a test of orders, who is told, and what was noted and sent.</summary>
internal sealed class TestPeople : ICurrentUser, ICurrentActor, IAudit, IProducerStaff, IMailer, ISiteAddress
{
    private static readonly Actor _buyer = new(ActorKind.Person, null, "", "");

    public Guid? Id { get; set; }

    public string Name => "";

    public IReadOnlySet<string> Roles { get; } = new HashSet<string>();

    public bool IsStaff => false;

    public bool SeesWholeProvince => false;

    public IReadOnlySet<string> Units { get; } = new HashSet<string>();

    public IReadOnlyDictionary<string, ProducerRole> Memberships { get; set; } = new Dictionary<string, ProducerRole>();

    public Actor Actor { get; private set; } = _buyer;

    public string Address => "https://cho.example";

    public ConcurrentQueue<string> Notes { get; } = [];

    public ConcurrentQueue<Letter> Letters { get; } = [];

    /// <summary>Producers whose people are demonstration accounts.</summary>
    public HashSet<string> SampleStaff { get; } = [];

    public void ActAs(Actor actor) => Actor = actor;

    public void WorkFor(string producer, ProducerRole role = ProducerRole.Owner) => Memberships = new Dictionary<string, ProducerRole> { [producer] = role };

    public void Note(string action, string subject, string before = "", string after = "") => Notes.Enqueue($"{action} {subject} {before}→{after}");

    public Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ProducerPerson>>([new(Guid.Empty, $"{producerCode}@example.com", "vi", SampleStaff.Contains(producerCode))]);

    public Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Letters.Enqueue(letter);
        return Task.CompletedTask;
    }

    public Task<string?> FindFaultAsync(CancellationToken cancel) => Task.FromResult<string?>(null);
}
