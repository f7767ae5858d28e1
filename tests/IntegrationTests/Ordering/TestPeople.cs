using System.Collections.Concurrent;
using Marketplace.Mail;
using Marketplace.Shared;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Who acts in a test of orders, who is told, and what was noted and sent.</summary>
internal sealed class TestPeople : ICurrentUser, ICurrentActor, IAudit, IProducerStaff, IProvinceStaff, IOwnPassword, IMailer, ISiteAddress
{
    private static readonly Actor _buyer = new(ActorKind.Person, null, "", "");

    /// <summary>The account of every producer's one person.</summary>
    public static Guid StaffId { get; } = Guid.CreateVersion7();

    public Guid? Id { get; set; }

    public string Name => "";

    public bool IsSample { get; set; }

    public IReadOnlySet<string> Roles { get; } = new HashSet<string>();

    public bool IsStaff => SeesWholeProvince || Units.Count > 0;

    public bool SeesWholeProvince { get; set; }

    public IReadOnlySet<string> Units { get; set; } = new HashSet<string>();

    public IReadOnlyDictionary<string, ProducerRole> Memberships { get; set; } = new Dictionary<string, ProducerRole>();

    public Actor Actor { get; private set; } = _buyer;

    public string Address => "https://cho.example";

    public ConcurrentQueue<string> Notes { get; } = [];

    public ConcurrentQueue<Letter> Letters { get; } = [];

    /// <summary>Producers whose people are demonstration accounts.</summary>
    public HashSet<string> SampleStaff { get; } = [];

    public void ActAs(Actor actor) => Actor = actor;

    public void WorkFor(string producer, ProducerRole role = ProducerRole.Owner) => Memberships = new Dictionary<string, ProducerRole> { [producer] = role };

    public void WorkForNobody() => Memberships = new Dictionary<string, ProducerRole>();

    public void Note(string action, string subject, string before = "", string after = "") => Notes.Enqueue($"{action} {subject} {before}→{after}");

    public Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ProducerPerson>>([new(StaffId, $"{producerCode}@example.com", "vi", SampleStaff.Contains(producerCode))]);

    public Task<ProducerPerson?> PersonAsync(Guid account, CancellationToken cancel) =>
        Task.FromResult<ProducerPerson?>(new ProducerPerson(account, $"{account:N}@example.com", "vi", IsSample));

    public Task AddOwnerAsync(Guid account, string producerCode, bool isSample, CancellationToken cancel)
    {
        Memberships = new Dictionary<string, ProducerRole>(Memberships) { [producerCode] = ProducerRole.Owner };
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Guid account, string producerCode, CancellationToken cancel)
    {
        Memberships = Memberships.Where(m => m.Key != producerCode).ToDictionary();
        return Task.CompletedTask;
    }

    /// <summary>Officers by the area that they look after.</summary>
    public List<(string Area, ProvinceOfficer Officer)> Officers { get; } = [];

    public Task<IReadOnlyList<ProvinceOfficer>> OfficersOfAsync(string area, string commune, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ProvinceOfficer>>([.. Officers.Where(o => o.Area == area).Select(o => o.Officer)]);

    public Task<IReadOnlyList<OfficerPost>> PostsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<OfficerPost>>(
        [.. Officers.GroupBy(o => o.Officer).Select(o => new OfficerPost(o.Key, o.Any(p => p.Area == "all"), o.Select(p => p.Area).ToHashSet()))]);

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    /// <summary>What the person in hand would type.</summary>
    public const string Password = "đúng-mật-khẩu";

    public Task<Result> ConfirmAsync(string password, CancellationToken cancel) => Task.FromResult(password == Password
        ? Result.Ok()
        : Result.Refused(new FieldError("Password", new Message(new System.Resources.ResourceManager(typeof(TestPeople)), "wrong"))));

    public Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Letters.Enqueue(letter);
        return Task.CompletedTask;
    }

    public Task<string?> FindFaultAsync(CancellationToken cancel) => Task.FromResult<string?>(null);
}
