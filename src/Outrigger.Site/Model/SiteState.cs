using System.Globalization;
using System.Security.Cryptography;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Model;

/// <summary>
/// Everything the site knows, in memory. One gate for readers and writers: each member takes it, and <see cref="Within{T}"/> makes
/// several one step. What comes out is immutable and may be kept. Rules of REST (title taken, permissions) are not here; indices are.
/// </summary>
public sealed partial class SiteState(TimeProvider time)
{
    readonly Lock gate = new();
    readonly PageIndex pages = new();
    readonly Dictionary<string, Space> spaces = [];
    readonly Dictionary<string, string> spaceIdByKey = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Label> labels = [];
    Action<JiraState>? fillJira;
    JiraState? jira;
    long lastId = 98_304;
    long revision;

    /// <summary>
    /// 32 hexadecimal digits that name this site for as long as its data lives: its cloud id and the apps' installation ids are made
    /// from it, so a snapshot keeps it.
    /// </summary>
    public string SiteId { get; private set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The site's Jira. Its sample data is made when it is first asked for.</summary>
    public JiraState Jira
    {
        get
        {
            lock (gate)
            {
                if (jira is null)
                {
                    jira = new JiraState(this, time);
                    fillJira?.Invoke(jira);
                }

                return jira;
            }
        }
    }

    /// <summary>The site's Jira where something has asked for it; null before.</summary>
    internal JiraState? JiraIfMade
    {
        get
        {
            lock (gate)
            {
                return jira;
            }
        }
    }

    /// <summary>Counts changes; a snapshot is due when it has moved. Jira counts its own.</summary>
    public long Revision
    {
        get
        {
            lock (gate)
            {
                return revision;
            }
        }
    }

    /// <summary>The one gate, for Jira too: with a second one, two who take them in different order would wait for each other for ever.</summary>
    internal Lock Gate => gate;

    /// <summary>Now, as the site sees it.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Adds to what Jira begins with.</summary>
    /// <param name="fill">Called once: when Jira is first asked for, or now where it is there already.</param>
    internal void FillJira(Action<JiraState> fill)
    {
        lock (gate)
        {
            if (jira is null)
            {
                fillJira += fill;
            }
            else
            {
                fill(jira);
            }
        }
    }

    /// <summary>Runs <paramref name="step"/> while nothing else changes. Must not wait for anything.</summary>
    public T Within<T>(Func<T> step)
    {
        lock (gate)
        {
            return step();
        }
    }

    /// <summary>A number no content of this site has had.</summary>
    public string NextId()
    {
        lock (gate)
        {
            return (++lastId).ToString(CultureInfo.InvariantCulture);
        }
    }

    public IReadOnlyList<Space> Spaces()
    {
        lock (gate)
        {
            return [.. spaces.Values.OrderBy(space => long.Parse(space.Id, CultureInfo.InvariantCulture))];
        }
    }

    public Space? Space(string id)
    {
        lock (gate)
        {
            return spaces.GetValueOrDefault(id);
        }
    }

    public Space? SpaceByKey(string key)
    {
        lock (gate)
        {
            return spaceIdByKey.TryGetValue(key, out var id) ? spaces[id] : null;
        }
    }

    /// <summary>Adds the space or puts it in place of the one with its id.</summary>
    public void Put(Space space)
    {
        lock (gate)
        {
            spaces[space.Id] = space;
            spaceIdByKey[space.Key] = space.Id;
            revision++;
        }
    }

    /// <summary>The label of that prefix and name, made where it is new.</summary>
    public Label Label(string name, string prefix = "global")
    {
        lock (gate)
        {
            var key = prefix + ":" + name;
            if (!labels.TryGetValue(key, out var label))
            {
                label = labels[key] = new Label(NextId(), prefix, name);
                revision++;
            }

            return label;
        }
    }

    /// <summary>Gives every label another name; pages keep those that they have until they are put anew.</summary>
    internal void Rename(Func<Label, string> name)
    {
        lock (gate)
        {
            var renamed = labels.Values.Select(label => label with { Name = name(label) }).ToList();
            labels.Clear();
            renamed.ForEach(label => labels[label.Prefix + ":" + label.Name] = label);
            revision++;
        }
    }
}
