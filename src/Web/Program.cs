using Marketplace.Accounts;
using Marketplace.Api;
using Marketplace.Catalog;
using Marketplace.Data;
using Marketplace.Mail;
using Marketplace.Media;
using Marketplace.SalesChannels;
using Marketplace.Search;
using Marketplace.Web;
using Marketplace.Web.Commands;
using Marketplace.Web.Seeding;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppFolders.ContentRoot });
builder.UseDefaultAddress("http://localhost:5080");
var folders = AppFolders.Of(builder.Configuration);

builder.Services.AddSingleton(folders);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(SeedMode.Of(builder));
builder.Services.AddScoped<Seeder>();
builder.Services.AddData(builder.Configuration, folders.Data);
builder.Services.AddAccounts(SeedMode.Of(builder).HasSamples && !builder.Environment.IsProduction());
builder.Services.AddCatalog();
builder.Services.AddProductSearch(builder.Configuration, folders.Data);
builder.Services.AddSalesChannels();
builder.Services.AddMedia(builder.Configuration, folders.Data, folders.Seed);
builder.Services.AddMail(builder.Configuration, folders.Data);
builder.Services.AddApi();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapMedia();
app.MapGet("/health/live", () => Results.Ok()).AllowAnonymous();

if (await Verbs.RunAsync(app, folders, args) is { } exitCode) return exitCode;
await app.PrepareDatabaseAsync(folders);
await app.RunAsync();
return 0;
