using System.Globalization;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// What a variable is filled with. Each value has a rich form for running text and a plain form for places that hold
/// characters only: attributes, macro parameters, CDATA, link texts, titles.
/// </summary>
public abstract record VariableValue
{
    private protected VariableValue()
    {
    }

    /// <summary>The form for places that hold characters only, not escaped.</summary>
    public abstract string Plain { get; }

    /// <summary>Characters as they are.</summary>
    public sealed record Text(string Value) : VariableValue
    {
        public override string Plain => Value;
    }

    /// <summary>A day; plain it is written <c>2027-01-11</c>.</summary>
    public sealed record Date(DateOnly Day) : VariableValue
    {
        public override string Plain => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A person; plain it is the display name, in a query and in <c>ri:account-id</c> the account id.</summary>
    public sealed record Mention(string AccountId, string DisplayName) : VariableValue
    {
        public override string Plain => DisplayName;
    }

    /// <summary>A number as it is to be shown.</summary>
    public sealed record Number(string Value) : VariableValue
    {
        public override string Plain => Value;
    }

    /// <summary>A link; plain it is its text, in an attribute that holds an address the address.</summary>
    public sealed record Link(string Url, string Caption) : VariableValue
    {
        public override string Plain => Caption;
    }
}
