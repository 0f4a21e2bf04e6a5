using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Single changes of a body that a reader or Confluence would notice, found without our own scanner.</summary>
static class StorageMutations
{
    public static IEnumerable<(string Body, string What)> Of(string body, int seed, int most)
    {
        var random = Seeded.Random(seed);
        var places = Regex.Matches(body, ">([^<>&]*[A-Za-z0-9][^<>&]*)<")
            .Where(match => !body[..match.Index].EndsWith("</ac:task-uuid", StringComparison.Ordinal) && !InUuid(body, match.Index))
            .Select(match => (match.Groups[1].Index, match.Groups[1].Length))
            .ToList();
        for (var count = 0; count < most && places.Count > 0; count++)
        {
            var (start, length) = places[random.Next(places.Count)];
            var at = Enumerable.Range(start, length).Where(index => char.IsAsciiLetterOrDigit(body[index])).OrderBy(_ => random.Next()).First();
            var mutated = body[..at] + (body[at] == 'q' ? 'z' : 'q') + body[(at + 1)..];
            if (StorageXml.IsWellFormed(mutated))
            {
                yield return (mutated, $"character {at} of the text");
            }
        }

        foreach (var name in (string[])["ri:content-title", "ri:space-key", "ac:name", "href", "ri:filename", "ri:account-id", "ac:schema-version"])
        {
            var found = body.IndexOf($" {name}=\"", StringComparison.Ordinal);
            if (found >= 0)
            {
                yield return (body.Insert(found + name.Length + 3, "q"), $"attribute {name}");
            }
        }

        var element = Regex.Match(body, "<(p|li|tr|h[1-6]|ac:parameter|ri:user|br)[ />]");
        if (element.Success)
        {
            yield return (body.Insert(element.Index, "<hr />"), "an element more");
        }
    }

    static bool InUuid(string body, int index) =>
        body.LastIndexOf("<ac:task-uuid", index, StringComparison.Ordinal) > body.LastIndexOf("</ac:task-uuid", index, StringComparison.Ordinal);
}
