using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Floor;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var connection = builder.Configuration.GetConnectionString(
    "Marketplace") ?? throw new InvalidOperationException("ConnectionStrings__Marketplace names the database whose listings are shown.");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRazorComponents();
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
builder.Services.AddDbContextPool<FloorContext>(options =>
{
    _ = connection.Contains("Host=", StringComparison.Ordinal) ? options.UseNpgsql(connection) : options.UseSqlite(connection);
    options.UseSnakeCaseNamingConvention();
});

builder.Services.AddSingleton(new OrderProbe(connection));

var app = builder.Build();
var raw = new string('x', 40 * 1024);
app.MapGet("/raw", () => raw);
app.MapPost("/order", async (OrderProbe probe) =>
{
    await probe.PlaceAsync();
    return Results.Redirect("/raw");
});
app.UseAntiforgery();
app.MapRazorComponents<Document>();
await app.RunAsync();
