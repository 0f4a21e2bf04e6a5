namespace Outrigger.Server.Hosting;

/// <summary>What was answered.</summary>
sealed record OutboundAnswer(int Status, byte[] Body)
{
    /// <summary>Headers by their names, in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Null where the answer has none of that name.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
