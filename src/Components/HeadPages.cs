using System.Reflection;

namespace Marketplace.Components;

/// <summary>A head's Razor pages and the frame they stand in. Each head adds one; the host draws the document around it.</summary>
/// <param name="Head">Name of its style sheet in every theme.</param>
/// <param name="Layout">Layout of every page of <paramref name="Pages"/>.</param>
/// <param name="Script">Address of its script; null = none.</param>
public sealed record HeadPages(string Head, Assembly Pages, Type Layout, string? Script = null);
