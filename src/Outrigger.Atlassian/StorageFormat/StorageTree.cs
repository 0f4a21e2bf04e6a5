using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>
/// A body in canonical form: what Confluence changes by itself is left out, entities are characters, CDATA is text,
/// attributes are sorted, and so are the parts of a macro.
/// </summary>
sealed class StorageTree(string body)
{
    public const string CommentName = "!";

    readonly StorageWalker walker = new(body);
    readonly List<StorageNode> open = [];
    StringBuilder? text;

    /// <summary>The root, whose children are the body's top level; or the problem of a malformed body.</summary>
    public static Outcome<StorageNode> Of(string body) => new StorageTree(body).Read();

    /// <summary>At most 40 characters of a text, for a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[38]) ? 38 : 39)] + "…";

    Outcome<StorageNode> Read()
    {
        open.Add(new("", new() { Name = "", Counters = new() }));
        while (walker.Read())
        {
            switch (walker.Token.Kind)
            {
                case TokenKind.Text or TokenKind.CData:
                    text = (text ?? new()).Append(walker.Text());
                    break;
                case TokenKind.Comment or TokenKind.Instruction:
                    Add(new(CommentName, walker.Current) { Text = body.Substring(walker.Token.Start, walker.Token.Length) });
                    break;
                case TokenKind.Open:
                    open.Add(Add(Element()));
                    break;
                case TokenKind.Empty:
                    Close(Add(Element()));
                    break;
                case TokenKind.Close:
                    EndText(walker.Current);
                    Close(open[^1]);
                    open.RemoveAt(open.Count - 1);
                    break;
            }
        }

        EndText(walker.Current);
        Close(open[0]);
        return walker.Problem() is { } problem ? problem : open[0];
    }

    StorageNode Add(StorageNode node)
    {
        EndText(node.Name == CommentName ? walker.Current : walker.Parent);
        if (node.Name == CommentName)
        {
            node.Digest = StorageDigest.Of(node);
        }

        open[^1].Children.Add(node);
        return node;
    }

    StorageNode Element()
    {
        var attributes = new List<KeyValuePair<string, string>>();
        foreach (var attribute in walker.Attributes)
        {
            if (attribute.Name is not ("ac:local-id" or "local-id" or "ac:macro-id" or "ri:version-at-save"))
            {
                attributes.Add(new(attribute.Name, StorageEntities.Decode(body.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart))));
            }
        }

        attributes.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new(walker.Name, walker.Current) { Attributes = attributes };
    }

    void EndText(StorageFrame frame)
    {
        if (text is null)
        {
            return;
        }

        var value = text.ToString();
        text = null;
        var parent = open[^1].Name;

        // Between the parts of a macro, whose order does not count, blanks have no place to be compared at.
        var isNoise = parent == "ac:task-uuid" || (parent == StorageElements.StructuredMacro && string.IsNullOrWhiteSpace(value));
        if (value.Length > 0 && !isNoise)
        {
            var node = new StorageNode("", frame) { Text = value };
            node.Digest = StorageDigest.Of(node);
            open[^1].Children.Add(node);
        }
    }

    static void Close(StorageNode node)
    {
        if (node.Name == StorageElements.StructuredMacro && node.Children.Count > 1)
        {
            var sorted = node.Children.OrderBy(child => child.Key, StringComparer.Ordinal).ToList();
            node.Children.Clear();
            node.Children.AddRange(sorted);
        }

        node.Digest = StorageDigest.Of(node);
    }
}
