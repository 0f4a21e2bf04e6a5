namespace Outrigger.Atlassian.Adf;

/// <summary>How a run of text looks. <see cref="Code"/> stands alone: the schema allows no other look with it but a link.</summary>
[Flags]
public enum AdfMarks
{
    None = 0,
    Strong = 1,
    Em = 2,
    Strike = 4,
    Underline = 8,
    Code = 16,
}

/// <summary>
/// A run of text on one line. What JSON or Jira cannot hold is left out (control characters, halves of surrogate pairs), line
/// breaks and tabs become spaces, and a run without a character writes nothing.
/// </summary>
/// <param name="Link">Where it leads; written only for http, https and mailto.</param>
public sealed record AdfRun(string Text, AdfMarks Marks = AdfMarks.None, string? Link = null) : IAdfInline;

/// <summary>Colours of a lozenge. Older readers show none: its text has to do without.</summary>
public enum AdfColor
{
    Neutral,
    Purple,
    Blue,
    Red,
    Yellow,
    Green,
}

/// <summary>A lozenge; without a character it writes nothing.</summary>
public sealed record AdfStatus(string Text, AdfColor Color) : IAdfInline;

/// <summary>Names a person, who is notified. Without an account id it is plain text.</summary>
/// <param name="Name">The name without <c>@</c>, which is added.</param>
public sealed record AdfMention(string AccountId, string Name) : IAdfInline;

/// <summary>A day, shown as readers of the document write days.</summary>
public sealed record AdfDate(DateOnly Day) : IAdfInline;

/// <summary>A link that Jira shows by its target's title; plain text where the address is not http or https.</summary>
public sealed record AdfCard(string Url) : IAdfInline;

/// <summary>A line break inside a paragraph.</summary>
public sealed record AdfBreak : IAdfInline;
