using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Reads a body for <see cref="StorageAudit"/>.</summary>
sealed class ReferenceReader(string body, string pageId)
{
    const int LongestParameter = 4_000;

    readonly StorageWalker walker = new(body);
    readonly ReferenceList found = new();
    readonly Stack<OpenMacro> macros = new();
    readonly StringBuilder adf = new();
    string? adfKey;

    public IReadOnlyList<StorageReference> Read()
    {
        var attachments = new Queue<AttachmentMention>(AttachmentMention.In(body));
        while (walker.Read())
        {
            switch (walker.Token.Kind)
            {
                case TokenKind.Open or TokenKind.Empty:
                    ReadTag(attachments);
                    break;
                case TokenKind.Text or TokenKind.CData:
                    ReadText();
                    break;
                case TokenKind.Close:
                    ReadClose();
                    break;
                default:
                    break;
            }
        }

        return found.ToReferences();
    }

    void ReadTag(Queue<AttachmentMention> attachments)
    {
        switch (walker.Name)
        {
            case StorageElements.StructuredMacro or StorageElements.OldMacro:
                var macro = new OpenMacro(walker.Current.Macro?.Name ?? "", walker.Current.Place());
                macros.Push(macro);
                if (walker.Token.Kind == TokenKind.Empty)
                {
                    EndMacro();
                }

                break;
            case "ri:attachment" when attachments.TryDequeue(out var mention):
                AddAttachment(mention);
                break;
            case "ri:content-entity" when walker.Parent.Name != "ri:attachment":
                Add(StorageReferenceKinds.FixedId, $"content {walker.Attribute("ri:content-id")}", "Every clone points at this same content; change it in the template if each should have its own.");
                break;
            case "ac:inline-comment-marker":
                Add(StorageReferenceKinds.CommentMarker, "inline comment", "The comment stays on the template; the clone keeps the text without the marker.");
                break;
            case "ac:adf-attribute":
                adfKey = walker.Attribute("key");
                break;
            default:
                ReadLink();
                break;
        }
    }

    void ReadLink()
    {
        if (walker.Parent.Name != "ri:attachment" && StorageRewrite.NeedsSpaceKey(walker) && walker.Attribute("ri:content-title") is { } title)
        {
            NotePin(title);
            Add(StorageReferenceKinds.PageLink, $"page “{StorageTree.Short(title)}”", "It is looked for in the clone's own space; for another space, add the template's space to the link.");
        }
        else if (walker.Attribute("ri:content-title") is { } other)
        {
            NotePin(other);
        }

        if (walker.Attribute("href") is { } address && HasOwnId(address))
        {
            Add(StorageReferenceKinds.OwnId, "address of the template itself", "The link in every clone leads to the template; link to a heading or a title instead.");
        }
    }

    // A page inside a parameter is the parameter's value.
    void NotePin(string title)
    {
        if (walker.Current.Parameter is { } parameter && macros.TryPeek(out var macro))
        {
            macro.Parameters[parameter] = title;
        }
    }

    void ReadText()
    {
        if (walker.Current.Name == "ac:adf-attribute" && adfKey is "extension-key" or "extensionKey")
        {
            adf.Append(walker.Text());
        }

        if (walker.Current.Parameter is not { } parameter || !macros.TryPeek(out var macro) || walker.Token.Length > LongestParameter)
        {
            return;
        }

        var known = macro.Parameters.GetValueOrDefault(parameter, "");
        var text = walker.Text();
        if (known.Length <= LongestParameter && !string.IsNullOrWhiteSpace(text))
        {
            macro.Parameters[parameter] = known + text;
        }
    }

    void ReadClose()
    {
        if (StorageElements.IsMacro(walker.Name))
        {
            EndMacro();
        }
        else if (walker.Name == "ac:adf-attribute")
        {
            adfKey = null;
        }
        else if (walker.Name == "ac:adf-extension")
        {
            var key = adf.Length == 0 ? "" : $" {StorageTree.Short(adf.ToString())}";
            adf.Clear();
            Add(StorageReferenceKinds.AppMacro, $"extension{key}", "It is copied as it is; an app that keeps data for it may share them between the clones or have none for them.");
        }
    }

    void EndMacro()
    {
        var macro = macros.Pop();
        if (!KnownMacros.IsBuiltIn(macro.Name))
        {
            found.Add(StorageReferenceKinds.AppMacro, $"macro {macro.Name}", macro.Place, "It belongs to an app and is copied as it is; look at one clone, because the app may keep data of its own for the page.");
        }

        foreach (var (name, _) in macro.Parameters.Where(parameter => HasOwnId(parameter.Value)))
        {
            found.Add(StorageReferenceKinds.OwnId, $"macro {macro.Name}, parameter {name}", macro.Place, "It holds the template's page id, so every clone points back at the template; open and save it there after cloning.");
        }

        if (KnownMacros.Follows(macro.Name, macro.Parameters) is { } what)
        {
            found.Add(StorageReferenceKinds.FollowsPlace, $"macro {macro.Name}", macro.Place, $"It follows its new place: it shows {what}.");
        }
    }

    void AddAttachment(AttachmentMention mention)
    {
        var file = $"file “{StorageTree.Short(mention.FileName)}”";
        if (mention.IsOwn)
        {
            Add(StorageReferenceKinds.Attachment, file, "It is attached to the template; leave attachments on, or the clone shows a missing file.");
        }
        else
        {
            Add(StorageReferenceKinds.OtherAttachment, $"{file} of {mention.Owner}", "It stays attached there; the clone shows it as long as that page exists and readers may see it.");
        }
    }

    bool HasOwnId(string text)
    {
        for (var at = text.IndexOf(pageId, StringComparison.Ordinal); at >= 0 && pageId.Length > 0; at = text.IndexOf(pageId, at + 1, StringComparison.Ordinal))
        {
            var end = at + pageId.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    void Add(string kind, string what, string advice) => found.Add(kind, what, walker.Current.Place(), advice);

    sealed record OpenMacro(string Name, string Place)
    {
        public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);
    }
}
