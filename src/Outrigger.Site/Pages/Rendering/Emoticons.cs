using System.Collections.Frozen;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Emoticons by their name, where the body does not say the character itself.</summary>
static class Emoticons
{
    static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["smile"] = "🙂", ["sad"] = "🙁", ["cheeky"] = "😛", ["laugh"] = "😀", ["wink"] = "😉", ["thumbs-up"] = "👍",
        ["thumbs-down"] = "👎", ["information"] = "ℹ️", ["tick"] = "✅", ["cross"] = "❌", ["warning"] = "⚠️", ["plus"] = "➕",
        ["minus"] = "➖", ["question"] = "❓", ["light-on"] = "💡", ["light-off"] = "🔅", ["yellow-star"] = "⭐", ["red-star"] = "🔴",
        ["green-star"] = "🟢", ["blue-star"] = "🔵", ["heart"] = "❤️", ["broken-heart"] = "💔",
    }.ToFrozenDictionary();

    public static void Draw(RenderPass pass, StorageElement element)
    {
        var name = element["ac:name"] ?? string.Empty;
        var shortName = element["ac:emoji-shortname"] ?? name;
        var character = element["ac:emoji-fallback"] is { Length: > 0 and <= 24 } stated ? stated : ByName.GetValueOrDefault(name, shortName);
        pass.Write($"<span class=\"emoji\" role=\"img\" aria-label=\"{shortName.Trim(':')}\">{character}</span>");
    }
}
