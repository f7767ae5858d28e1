using Marketplace.Accounts;
using Marketplace.Accounts.Policies;
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
using Marketplace.Web.SignIn;

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
builder.Services.AddLocalization();
builder.Services.AddWebPages(folders);

var app = builder.Build();
app.UseWebPages();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapSignIn();
app.MapPublic().MapApi();
app.MapPublic().MapMedia();
app.MapWebPages();
app.MapPublic().MapGet("/health/live", () => Results.Ok());

if (await Verbs.RunAsync(app, folders, args) is { } exitCode) return exitCode;
await app.PrepareDatabaseAsync(folders);
await app.OfferDemoAccountsAsync();
await app.RunAsync();
return 0;
