using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads pages as v2 sends them, in one pass: bodies can be megabytes, and lists hold hundreds of pages.</summary>
static class PageReader
{
    public static ReadPage Read(ReadOnlySpan<byte> json)
    {
        var reader = json.AtObject();
        return Fields(ref reader);
    }

    public static Page ReadItem(ref Utf8JsonReader reader) => Fields(ref reader).Page;

    static ReadPage Fields(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("not a page");
        }

        var page = new PageFields();
        while (reader.NextProperty())
        {
            Field(ref reader, ref page);
        }

        return new ReadPage(page.ToPage(), page.MoreLabels);
    }

    static void Field(ref Utf8JsonReader reader, ref PageFields page)
    {
        if (reader.Is("id"u8))
        {
            page.Id = reader.TextOrNull();
        }
        else if (reader.Is("title"u8))
        {
            page.Title = reader.TextOrNull();
        }
        else if (reader.Is("spaceId"u8))
        {
            page.SpaceId = reader.TextOrNull();
        }
        else if (reader.Is("parentId"u8))
        {
            page.ParentId = reader.TextOrNull();
        }
        else if (reader.Is("status"u8))
        {
            page.Status = PageStatuses.Read(reader.TextOrNull());
        }
        else if (reader.Is("authorId"u8))
        {
            page.AuthorId = reader.TextOrNull();
        }
        else if (reader.Is("createdAt"u8))
        {
            page.CreatedAt = WireTime.Read(reader.TextOrNull());
        }
        else
        {
            NestedField(ref reader, ref page);
        }
    }

    static void NestedField(ref Utf8JsonReader reader, ref PageFields page)
    {
        if (reader.Is("version"u8))
        {
            page.Version = Version(ref reader);
        }
        else if (reader.Is("body"u8))
        {
            page.StorageBody = StorageBody(ref reader);
        }
        else if (reader.Is("labels"u8))
        {
            Labels(ref reader, ref page);
        }
        else if (reader.Is("_links"u8))
        {
            page.WebUi = WebUi(ref reader);
        }
        else
        {
            reader.SkipValue();
        }
    }

    static int Version(ref Utf8JsonReader reader)
    {
        var number = 0;
        if (!reader.Enters())
        {
            return number;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("number"u8))
            {
                number = reader.Number();
            }
            else
            {
                reader.SkipValue();
            }
        }

        return number;
    }

    static string? StorageBody(ref Utf8JsonReader reader)
    {
        string? value = null;
        if (!reader.Enters())
        {
            return value;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("storage"u8))
            {
                value = Member(ref reader, "value"u8);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return value;
    }

    static string? WebUi(ref Utf8JsonReader reader) => Member(ref reader, "webui"u8);

    static string? Member(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        string? value = null;
        if (!reader.Enters())
        {
            return value;
        }

        while (reader.NextProperty())
        {
            if (reader.Is(name))
            {
                value = reader.TextOrNull();
            }
            else
            {
                reader.SkipValue();
            }
        }

        return value;
    }

    static void Labels(ref Utf8JsonReader reader, ref PageFields page)
    {
        reader.Read();
        var labels = reader.Tree();
        page.Labels = [.. labels.Items("results").Where(LabelReader.IsGlobal).Select(label => label.Text("name"))];
        page.MoreLabels = labels.Member("meta")?.Member("hasMore")?.ValueKind == JsonValueKind.True;
    }
}
