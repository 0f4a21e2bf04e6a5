using Xunit.Sdk;

namespace Outrigger.Testing;

/// <summary>The numbers of the hostile cases, as in <c>docs/guide/hardening.md</c>, that a test makes: <c>[Case("T05", "T06")]</c>.</summary>
[TraitDiscoverer("Outrigger.Testing.CaseDiscoverer", "Outrigger.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseAttribute(params string[] numbers) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Numbers => numbers;
}
