using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Marketplace.ArchitectureTests.Boundaries;

/// <summary>What types depend on, read from the built assemblies.</summary>
internal sealed class CodeMap(params IReadOnlyList<Assembly> assemblies)
{
    private readonly Architecture _code = new ArchLoader().LoadAssemblies([.. assemblies]).Build();

    /// <summary>"type → type" for each type of <paramref name="user"/> that depends on one chosen.</summary>
    public IReadOnlyList<string> Dependencies(Assembly user, Func<IType, bool> chosen) =>
    [
        .. from type in _code.Types.Where(t => AssemblyOf(t) == user.GetName().Name)
           from target in type.Dependencies.Select(d => d.Target).Distinct().Where(chosen)
           select $"{type.FullName} → {target.FullName}",
    ];

    public int Types(Assembly of) => _code.Types.Count(t => AssemblyOf(t) == of.GetName().Name);

    private static string AssemblyOf(IType type) => type.Assembly.Name.Split(',')[0];
}
