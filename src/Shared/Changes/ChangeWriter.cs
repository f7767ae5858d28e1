using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Changes;

public static class ChangeWriter
{
    /// <summary>Adds a change to the unit of work; it becomes visible to every node with the commit of that unit.</summary>
    public static void Publish(this DbContext db, string topic, DateTimeOffset now, string key = "") =>
        db.Set<Change>().Add(new Change { Topic = topic, Key = key, RecordedAt = now });
}
