using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.ListingImport;

/// <summary>A workbook or CSV of listings.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }
}

/// <summary>What is done with an import that was looked at.</summary>
public sealed class ImportRunForm
{
    public const string Start = "nhap", AddPictures = "anh", Undo = "hoan-tac";

    /// <summary>The button that was pressed.</summary>
    [StringLength(10)] public string Do { get; set; } = "";

    public IFormFile? Pictures { get; set; }
}
