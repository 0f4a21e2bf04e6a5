using System.Runtime.InteropServices;
using Outrigger.Site.Model;

namespace Outrigger.Site.Snapshots;

/// <summary>Takes the large parts out of pages, each once: clones of a page share its files, and its body where they did not change it.</summary>
sealed class Packing
{
    readonly Dictionary<object, int> textNumbers = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<object, int> fileNumbers = new(ReferenceEqualityComparer.Instance);

    public List<string> Texts { get; } = [];

    public List<ReadOnlyMemory<byte>> Files { get; } = [];

    public PackedPage Pack(Page page)
    {
        List<int> bodies = [.. page.Versions.Select(version => Number(version.Body))];
        if (page.Draft is { } draft)
        {
            bodies.Add(Number(draft.Body));
        }

        var light = page with
        {
            Versions = [.. page.Versions.Select(version => version with { Body = "" })],
            Draft = page.Draft is null ? null : page.Draft with { Body = "" },
            Attachments = [.. page.Attachments.Select(file => file with { Content = ReadOnlyMemory<byte>.Empty })],
        };
        return new PackedPage(light, bodies, [.. page.Attachments.Select(file => Number(file.Content))]);
    }

    public static Page Unpack(PackedPage packed, SiteSnapshot snapshot)
    {
        var page = packed.Page;
        return page with
        {
            Versions = [.. page.Versions.Select((version, index) => version with { Body = snapshot.Texts[packed.Bodies[index]] })],
            Draft = page.Draft is null ? null : page.Draft with { Body = snapshot.Texts[packed.Bodies[^1]] },
            Attachments = [.. page.Attachments.Select((file, index) => file with { Content = snapshot.Files[packed.Contents[index]] })],
        };
    }

    int Number(string text)
    {
        if (!textNumbers.TryGetValue(text, out var number))
        {
            textNumbers[text] = number = Texts.Count;
            Texts.Add(text);
        }

        return number;
    }

    int Number(ReadOnlyMemory<byte> content)
    {
        object key = MemoryMarshal.TryGetArray(content, out var segment) && segment.Array is { } array ? array : new object();
        if (!fileNumbers.TryGetValue(key, out var number))
        {
            fileNumbers[key] = number = Files.Count;
            Files.Add(content);
        }

        return number;
    }
}
