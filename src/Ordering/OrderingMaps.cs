using AutoMapper;
using AutoMapper.QueryableExtensions;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Ledger.Statements;
using Marketplace.Ordering.Orders;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering;

/// <summary>Flat rows of lists and files, from entity to row by name (decision 6); configured when the first one is asked for. Never for writes.</summary>
public sealed class OrderingMaps(string? licenseKey, ILoggerFactory loggers)
{
    private readonly Lazy<IConfigurationProvider> _maps = new(() => Configure(licenseKey, loggers));

    internal IQueryable<TRow> Rows<TRow>(IQueryable entities) => entities.ProjectTo<TRow>(_maps.Value);

    internal void AssertIsValid() => _maps.Value.AssertConfigurationIsValid();

    private static MapperConfiguration Configure(string? licenseKey, ILoggerFactory loggers) => new(maps =>
    {
        maps.LicenseKey = licenseKey;
        maps.AddProfile<Profile>();
    }, loggers);

    private sealed class Profile : AutoMapper.Profile
    {
        public Profile()
        {
            CreateMap<Order, OrderFileRow>();
            CreateMap<LedgerEntry, StatementEntry>();
            CreateMap<LedgerBalance, NightRow>();
        }
    }
}
