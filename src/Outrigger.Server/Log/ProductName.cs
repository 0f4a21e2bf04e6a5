using System.Text.RegularExpressions;

namespace Outrigger.Server.Log;

/// <summary>A name that this product gives, in kebab-case or as a type: of an app, a control, a round, an alert, a kind of failure. What is spelt otherwise is not logged.</summary>
readonly partial record struct ProductName : ISafe
{
    const string Unnamed = "unnamed";

    readonly string? name;

    public ProductName(string name) => this.name = Spelling().IsMatch(name) ? name : Unnamed;

    public override string ToString() => name ?? Unnamed;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,60}(-[a-z0-9]{1,20}){0,7}\z")]
    private static partial Regex Spelling();
}
