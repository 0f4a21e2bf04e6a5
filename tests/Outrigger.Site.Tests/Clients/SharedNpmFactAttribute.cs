using Outrigger.Testing;

namespace Outrigger.Site.Tests.Clients;

/// <summary>A test that needs npm and the data from outside; skipped, with one line saying so, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedNpmFactAttribute : FactAttribute
{
    public SharedNpmFactAttribute() => Skip = new NpmFactAttribute().Skip ?? new SharedFactAttribute().Skip;
}
