using Marketplace.Accounts;
using Marketplace.Api;
using Marketplace.Catalog;
using Marketplace.Data;
using Marketplace.Mail;
using Marketplace.Media;
using Marketplace.SalesChannels;
using Marketplace.Search;
using Marketplace.Web;

var builder = WebApplication.CreateBuilder(args);
var folders = AppFolders.Of(builder);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(builder.Configuration, folders.Data);
builder.Services.AddAccounts(SeedMode.Of(builder).HasSamples && !builder.Environment.IsProduction());
builder.Services.AddCatalog();
builder.Services.AddProductSearch(builder.Configuration, folders.Data);
builder.Services.AddSalesChannels();
builder.Services.AddMedia(builder.Configuration, folders.Data, folders.Seed);
builder.Services.AddMail();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapMedia();
app.MapGet("/health/live", () => Results.Ok()).AllowAnonymous();

await app.PrepareDatabaseAsync();
app.Run();
