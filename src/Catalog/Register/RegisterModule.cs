using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Register;

/// <summary>The register as files. Order matters: a file refers only to files before it.</summary>
internal static class RegisterModule
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddSingleton<RegisterFile, ProducersFile>()
        .AddSingleton<RegisterFile, ProductsFile>()
        .AddSingleton<RegisterFile, CertificatesFile>()
        .AddSingleton<RegisterFile, NoticesFile>()
        .AddSingleton<IReferenceFile, UnitsFile>()
        .AddSingleton<IReferenceFile, SuccessionsFile>()
        .AddSingleton<IReferenceFile, AreasFile>()
        .AddSingleton<IReferenceFile, CommuneAreasFile>()
        .AddSingleton<IReferenceFile, ClassificationFile>()
        .AddScoped<ImportRegister>()
        .AddScoped<ExportRegister>();
}
