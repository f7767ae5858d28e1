using Xunit;

namespace Marketplace.IntegrationTests.Hosting;

/// <summary>Tests that look at the memory of the process run beside no other.</summary>
[CollectionDefinition(nameof(AloneInProcess), DisableParallelization = true)]
public sealed class AloneInProcess;
