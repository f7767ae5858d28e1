using System.Linq.Expressions;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>A column of a register file: how a cell is read into a version, and how it is written back in one canonical form.</summary>
public abstract class RegisterColumn<T>(string name) where T : FactVersion
{
    public string Name => name;

    /// <summary>The column may be missing from the header.</summary>
    internal bool MayBeMissing { get; private set; }

    internal bool IsKey { get; private set; }

    /// <summary>A void row says only which fact never was, and when that became known.</summary>
    internal bool IsReadInVoidRow => IsKey || name is "void" or "recorded_at";

    /// <summary>An empty cell is refused.</summary>
    internal bool IsRequired { get; private set; }

    /// <summary>Part of the key; key columns are read even in a void row.</summary>
    public RegisterColumn<T> Key()
    {
        IsKey = true;
        return this;
    }

    public RegisterColumn<T> Optional()
    {
        MayBeMissing = true;
        return this;
    }

    public RegisterColumn<T> Required()
    {
        IsRequired = true;
        return this;
    }

    /// <summary>Null when the cell was taken.</summary>
    internal abstract Message? Read(string cell, T row);

    /// <summary>Sets the value of an empty cell.</summary>
    internal abstract void Clear(T row);

    internal abstract string Write(T row);

    internal abstract bool Same(T one, T other);

    internal abstract IOrderedQueryable<T> Order(IQueryable<T> rows);

    internal abstract IOrderedQueryable<T> ThenOrder(IOrderedQueryable<T> rows);

    internal abstract Expression<Func<T, string>>? TextField { get; }
}

internal sealed class RegisterColumn<T, TValue>(
    string name, Expression<Func<T, TValue>> member, TValue empty, Func<string, Cell<TValue>> parse, Func<TValue, string> format)
    : RegisterColumn<T>(name) where T : FactVersion
{
    private readonly Func<T, TValue> _get = member.Compile();
    private readonly Action<T, TValue> _set = Setter(member);

    internal override Message? Read(string cell, T row)
    {
        if (OutsideText.IsBlank(cell))
        {
            Clear(row);
            return IsRequired ? RegisterMessages.Empty : null;
        }
        if (SpreadsheetDamage.In(cell) is { } damage) return damage;
        var parsed = parse(cell);
        if (parsed.Problem is null) _set(row, parsed.Value);
        return parsed.Problem;
    }

    internal override void Clear(T row) => _set(row, empty);

    internal override string Write(T row) => format(_get(row));

    internal override bool Same(T one, T other) => EqualityComparer<TValue>.Default.Equals(_get(one), _get(other));

    internal override IOrderedQueryable<T> Order(IQueryable<T> rows) => rows.OrderBy(member);

    internal override IOrderedQueryable<T> ThenOrder(IOrderedQueryable<T> rows) => rows.ThenBy(member);

    internal override Expression<Func<T, string>>? TextField => member as Expression<Func<T, string>>;

    private static Action<T, TValue> Setter(Expression<Func<T, TValue>> member)
    {
        var value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Action<T, TValue>>(Expression.Assign(member.Body, value), member.Parameters[0], value).Compile();
    }
}

/// <summary>A cell as read: its value, or why it was refused.</summary>
internal readonly record struct Cell<TValue>(TValue Value, Message? Problem)
{
    public static implicit operator Cell<TValue>(TValue value) => new(value, null);

    public static implicit operator Cell<TValue>(Message problem) => new(default!, problem);
}
