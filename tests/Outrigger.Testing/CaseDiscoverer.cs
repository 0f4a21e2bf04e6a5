using Xunit.Abstractions;
using Xunit.Sdk;

namespace Outrigger.Testing;

/// <summary>Lets <c>--filter Case=T05</c> find the tests of a case.</summary>
public sealed class CaseDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        traitAttribute.GetConstructorArguments().OfType<string[]>().Single().Select(number => KeyValuePair.Create("Case", number));
}
