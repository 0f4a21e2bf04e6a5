namespace Outrigger.Atlassian.Adf;

/// <summary>
/// A node of a document that was read, of any type, known here or not. Attributes are by name, values as text (numbers and truth
/// values as written, objects and lists as JSON).
/// </summary>
public sealed class AdfNode
{
    internal AdfNode(
        string type, string text, IReadOnlyDictionary<string, string> attributes, IReadOnlyList<string> marks, string? link,
        IReadOnlyList<AdfNode> content) =>
        (Type, Text, Attributes, Marks, Link, Content) = (type, text, attributes, marks, link, content);

    /// <summary>The schema's name of the type: <c>paragraph</c>, <c>bulletList</c>, <c>mention</c>, …</summary>
    public string Type { get; }

    /// <summary>Characters of a text node; empty for all others. For what a person reads of any node ask <see cref="AdfText"/>.</summary>
    public string Text { get; }

    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>Names of a text node's marks, except its link.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <summary>Where a text node leads; null for nowhere.</summary>
    public string? Link { get; }

    public IReadOnlyList<AdfNode> Content { get; }

    /// <summary>An attribute's value; null where the node has none of that name.</summary>
    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    /// <summary>This node and all below it, in reading order.</summary>
    public IEnumerable<AdfNode> WithDescendants()
    {
        Stack<AdfNode> open = new([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var at = node.Content.Count - 1; at >= 0; at--)
            {
                open.Push(node.Content[at]);
            }
        }
    }
}
