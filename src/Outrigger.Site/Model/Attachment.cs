namespace Outrigger.Site.Model;

/// <summary>A file of a page.</summary>
public sealed record Attachment
{
    /// <summary><c>att</c> and a number.</summary>
    public required string Id { get; init; }

    /// <summary>File name, unique in its page ignoring case.</summary>
    public required string Title { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Id that ADF bodies use; not the attachment's id.</summary>
    public required string FileId { get; init; }

    public string Comment { get; init; } = "";

    public required string AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>1-based.</summary>
    public int Version { get; init; } = 1;

    public required ReadOnlyMemory<byte> Content { get; init; }
}
