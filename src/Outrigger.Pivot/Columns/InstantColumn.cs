using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Moments, such as creation and resolution. They fall on a day only in somebody's time zone.</summary>
public sealed class InstantColumn(string name, IZone zone) : NumericColumn(name)
{
    const long Missing = long.MinValue;

    readonly Growing<long> moments = new();

    public override int Count => moments.Count;

    public void Append(DateTimeOffset moment) => moments.Add(moment.ToUnixTimeMilliseconds());

    public override void AppendMissing()
    {
        Complete = false;
        moments.Add(Missing);
    }

    /// <summary>The row's moment in UTC; null where it is missing.</summary>
    public DateTimeOffset? MomentAt(int row) => moments.At(row) is var moment && moment == Missing ? null : DateTimeOffset.FromUnixTimeMilliseconds(moment);

    public override double ValueAt(int row) => moments.At(row) is var moment && moment == Missing ? double.NaN : moment;

    internal override Coding CodingFor(GroupField field)
    {
        var days = new int[Count];
        var (from, until, offset) = (long.MaxValue, long.MinValue, 0L);
        for (var row = 0; row < days.Length; row++)
        {
            var moment = moments.Items[row];
            if (moment < from || moment >= until)
            {
                (from, until, offset) = StretchAt(moment);
            }

            days[row] = moment == Missing ? Days.Missing : Days.Of(moment + offset);
        }

        return DayCodes.Of(days, field.Bucket);
    }

    // Neighbours mostly share an offset, so the zone is seldom asked.
    (long From, long Until, long Offset) StretchAt(long moment) =>
        zone is ZoneChanges changes ? changes.StretchAt(moment) : (moment, moment + 1, zone.OffsetAt(moment));

    private protected override double[] ToDoubles()
    {
        var doubles = new double[Count];
        for (var row = 0; row < doubles.Length; row++)
        {
            doubles[row] = moments.Items[row] == Missing ? double.NaN : moments.Items[row];
        }

        return doubles;
    }
}
