namespace Outrigger.Apps.PivotReport.Grid.Axes;

/// <summary>Steps from the groups of one level to those of the next, remembered in a plain array while there are few combinations.</summary>
/// <param name="first">The first group of the level above; the others of it follow.</param>
/// <param name="domain">Codes of the level, the one for none included.</param>
sealed class Steps(AxisNodes nodes, int first, int domain)
{
    const int MostRemembered = 1 << 20;

    readonly int[] known = (long)(nodes.Count - first) * domain is <= MostRemembered and var size ? new int[size] : [];

    /// <summary>The group of a code within a group of the level above.</summary>
    public int Of(int parent, int code)
    {
        var place = ((parent - first) * domain) + code;
        if ((uint)place >= (uint)known.Length)
        {
            return nodes.Step(parent, code);
        }

        // No group has number 0: that is the place of all.
        return known[place] > 0 ? known[place] : known[place] = nodes.Step(parent, code);
    }
}
