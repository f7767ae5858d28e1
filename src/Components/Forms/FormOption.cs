namespace Marketplace.Components.Forms;

/// <summary>A line of a drop-down list: what is sent, and what is read.</summary>
public sealed record FormOption(string Value, string Label);
