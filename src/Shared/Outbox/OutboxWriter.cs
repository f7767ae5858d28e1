using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Outbox;

public static class OutboxWriter
{
    /// <summary>Adds a message to the unit of work; it becomes visible to readers with the commit of that unit.</summary>
    public static void Publish(this DbContext db, OutboxTopic topic, DateTimeOffset now, string key = "") =>
        db.Set<OutboxMessage>().Add(new OutboxMessage { Topic = topic, Key = key, RecordedAt = now });
}
