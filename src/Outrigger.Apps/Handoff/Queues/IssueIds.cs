namespace Outrigger.Apps.Handoff.Queues;

/// <summary>Numeric ids of issues.</summary>
public static class IssueIds
{
    /// <summary>1 to 18 digits, the first not 0.</summary>
    public static bool IsId(string? text) => text is { Length: >= 1 and <= 18 } && text[0] != '0' && text.All(char.IsAsciiDigit);
}
