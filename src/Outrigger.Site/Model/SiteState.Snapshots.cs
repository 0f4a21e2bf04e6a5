using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Samples;
using Outrigger.Site.Snapshots;

namespace Outrigger.Site.Model;

public sealed partial class SiteState
{
    /// <summary>Everything, at one moment.</summary>
    public SiteSnapshot Snapshot()
    {
        lock (gate)
        {
            var packing = new Packing();
            var packed = pages.All().Select(packing.Pack).ToList();
            return new SiteSnapshot(lastId, Users(), Groups(), [.. labels.Values], Spaces(), packed, packing.Texts, packing.Files, SiteId);
        }
    }

    /// <summary>A state as it was when the snapshot was made.</summary>
    /// <param name="jira">Null where Jira was never asked for: it begins with the sample data.</param>
    public static SiteState From(SiteSnapshot snapshot, JiraSnapshot? jira, TimeProvider time)
    {
        var state = new SiteState(time) { lastId = snapshot.LastId };
        state.SiteId = snapshot.SiteId ?? state.SiteId;
        foreach (var label in snapshot.Labels)
        {
            state.labels[label.Prefix + ":" + label.Name] = label;
        }

        snapshot.Users.ToList().ForEach(state.Put);
        snapshot.Groups.ToList().ForEach(state.Put);
        snapshot.Spaces.ToList().ForEach(state.Put);
        snapshot.Pages.Select(packed => Packing.Unpack(packed, snapshot)).ToList().ForEach(state.Put);
        state.FillJira(jira is null ? SampleJira.Fill : made => made.Load(jira));
        return state;
    }
}
