using System.Linq.Expressions;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Register;

/// <summary>The columns of a file, named one by one in <see cref="RegisterFile{T}.Define"/>.</summary>
public sealed class RegisterColumns<T> where T : FactVersion
{
    private readonly List<RegisterColumn<T>> _all = [];

    internal IReadOnlyList<RegisterColumn<T>> All => _all;

    /// <summary>In key order; the first is the code that other files refer to.</summary>
    internal IReadOnlyList<RegisterColumn<T>> Keys { get; private set; } = [];

    /// <summary>The code as a query reads it.</summary>
    internal Expression<Func<T, string>> CodeField { get; private set; } = null!;

    /// <summary>A code that must be given.</summary>
    public RegisterColumn<T> Code(string name, Expression<Func<T, string>> field) => Add(name, field, "", CellText.Code, Written).Required();

    /// <summary>A code that may be left empty.</summary>
    public RegisterColumn<T> OptionalCode(string name, Expression<Func<T, string?>> field) => Add(name, field, null, OptionalCode, Written);

    /// <summary>Codes with ";" between, kept sorted and without doubles.</summary>
    public RegisterColumn<T> CodeList(string name, Expression<Func<T, string>> field) => Add(name, field, "", CellText.CodeList, Written);

    /// <summary>Free text, empty unless <see cref="RegisterColumn{T}.Required"/>.</summary>
    public RegisterColumn<T> Text(string name, Expression<Func<T, string>> field) => Add(name, field, "", CellText.Text, Written);

    /// <summary>Text of one line, which must be given.</summary>
    public RegisterColumn<T> Name(string name, Expression<Func<T, string>> field) => Add(name, field, "", CellText.Name, Written).Required();

    /// <summary>An address that a page may link to: http or https, or empty.</summary>
    public RegisterColumn<T> WebAddress(string name, Expression<Func<T, string>> field) => Add(name, field, "", CellText.WebAddress, Written);

    /// <summary>One of a few words, which must be given.</summary>
    public RegisterColumn<T> Choice<TValue>(string name, Expression<Func<T, TValue>> field, IReadOnlyDictionary<string, TValue> words)
        where TValue : struct =>
        Add(name, field, default, CellValue.Choice(words), CellValue.WordOf(words)).Required();

    /// <summary>A date that must be given.</summary>
    public RegisterColumn<T> Date(string name, Expression<Func<T, DateOnly>> field) =>
        Add(name, field, DateOnly.MinValue, CellValue.Date, CellValue.Write).Required();

    /// <summary>First day of a period; empty = always, kept as <see cref="DateOnly.MinValue"/>.</summary>
    public RegisterColumn<T> Start(string name, Expression<Func<T, DateOnly>> field) =>
        Add(name, field, DateOnly.MinValue, CellValue.Date, CellValue.WriteStart);

    /// <summary>A date that may be left empty.</summary>
    public RegisterColumn<T> OptionalDate(string name, Expression<Func<T, DateOnly?>> field) =>
        Add(name, field, null, CellValue.OptionalDate, day => day is { } date ? CellValue.Write(date) : "");

    /// <summary>A whole number within bounds, both inclusive, which must be given.</summary>
    public RegisterColumn<T> Whole(string name, Expression<Func<T, int>> field, int least, int most) =>
        Add(name, field, 0, CellValue.Whole(least, most), CellValue.Write).Required();

    /// <summary>A decimal number within bounds, at most four decimals; may be left empty.</summary>
    public RegisterColumn<T> OptionalNumber(string name, Expression<Func<T, decimal?>> field, decimal least, decimal most) =>
        Add(name, field, null, CellValue.Number(least, most), CellValue.Write);

    /// <summary>Where export writes recorded_at; named only when it does not stand last.</summary>
    public RegisterColumn<T> RecordedAt() => Add("recorded_at", r => r.RecordedAt, default, CellValue.Instant, CellValue.Write).Optional();

    internal RegisterColumns<T> Complete()
    {
        if (_all.TrueForAll(c => c.Name != "recorded_at")) RecordedAt();
        Add("void", r => r.IsVoid, false, CellValue.Void, CellValue.Write).Optional();
        Keys = [.. _all.Where(c => c.IsKey)];
        CodeField = Keys[0].TextField ?? throw new InvalidOperationException("The first key column is a code.");
        return this;
    }

    /// <summary>The key as one text: what versions of one fact share.</summary>
    internal string KeyOf(T row) => Keys.Count == 1 ? Keys[0].Write(row) : string.Join('\u001f', Keys.Select(k => k.Write(row)));

    internal string CodeOf(T row) => Keys[0].Write(row);

    /// <summary>Same values, whenever recorded.</summary>
    internal bool Same(T one, T other) => one.IsVoid && other.IsVoid || _all.TrueForAll(c => c.Name == "recorded_at" || c.Same(one, other));

    /// <summary>For queries: the fact has one of these codes.</summary>
    internal Expression<Func<T, bool>> CodeIsIn(IReadOnlyList<string> codes)
    {
        Expression<Func<string, bool>> isIn = code => codes.Contains(code);
        return Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(isIn.Parameters[0], CodeField.Body, isIn.Body), CodeField.Parameters);
    }

    private static string Written(string? text) => text ?? "";

    private static Cell<string?> OptionalCode(string cell)
    {
        var code = CellText.Code(cell);
        return new Cell<string?>(code.Value, code.Problem);
    }

    private RegisterColumn<T> Add<TValue>(
        string name, Expression<Func<T, TValue>> field, TValue empty, Func<string, Cell<TValue>> parse, Func<TValue, string> format)
    {
        var column = new RegisterColumn<T, TValue>(name, field, empty, parse, format);
        _all.Add(column);
        return column;
    }
}
