using System.Globalization;
using System.Text;

namespace Outrigger.Trust.Promises;

/// <summary><c>SECURITY.md</c>, made from the policy: a test fails while the checked-in one is another.</summary>
public static class SecurityDocument
{
    public static string Write(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var text = new StringBuilder();
        Head(text, policy.Frame);
        foreach (var group in policy.Frame.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Title}\n");
            foreach (var promise in policy.Promises.Where(promise => promise.Group == group.Name))
            {
                One(text, promise);
            }
        }

        text.Append("\n## Changes\n");
        foreach (var change in policy.Frame.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{change.Version}**, {change.Date:yyyy-MM-dd}\n\n");
            change.Changes.ToList().ForEach(sentence => text.Append(CultureInfo.InvariantCulture, $"- {sentence}\n"));
        }

        return text.ToString();
    }

    static void Head(StringBuilder text, PolicyFrame frame) => text.Append(CultureInfo.InvariantCulture, $"""
        # Security policy

        <!-- Made from policy/ by `outrigger policy render`; not edited by hand. -->

        Version {frame.Version}, in force since {frame.Effective:yyyy-MM-dd}. Every line is asked while a server runs: its page `/trust` shows to anyone
        whether each is kept now, how that is known and how old the answer is. [The guide](docs/guide/trust.md) says how.

        ## Report a weakness

        Every server says in `{frame.Contact.Security}` where reports go, and takes them at `{frame.Contact.Support}` without a login. A report is
        acknowledged within {frame.Contact.WorkingDays} working days. Please do not open a public issue. What concerns Atlassian's own platform belongs to
        Atlassian's programme, and is passed on to it.

        """);

    static void One(StringBuilder text, Promise promise)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {promise.Id}: {promise.Title}\n\n{promise.Sentence}\n\n");
        List<(string Where, KeptAt Keeping)> places =
        [
            .. Enum.GetValues<HostKind>().Select(host => (Lower(host), promise.Hosts.On(host))),
            .. Enum.GetValues<CorePlace>().Select(core => ("core: " + Lower(core), promise.Cores.With(core))),
        ];
        var literally = places.Where(place => place.Keeping.How == KeptHow.Literally).Select(place => place.Where).ToList();
        if (literally.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Word for word: {string.Join(", ", literally)}.\n");
        }

        foreach (var same in places.Where(place => place.Keeping.How != KeptHow.Literally).GroupBy(place => place.Keeping))
        {
            var how = same.Key.How == KeptHow.Differently ? "With a difference" : "Does not apply";
            text.Append(CultureInfo.InvariantCulture, $"- {how} ({string.Join(", ", same.Select(place => place.Where))}): {same.Key.Said}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"- Asked at least every {promise.AskEveryMinutes} minutes by {string.Join(", ", promise.Controls.Select(name => $"`{name}`"))}. {promise.SelfTest}\n");
    }

    static string Lower<T>(T member)
        where T : struct, Enum => $"{member}".ToLowerInvariant();
}
