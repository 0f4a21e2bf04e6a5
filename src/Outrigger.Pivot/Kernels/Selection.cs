namespace Outrigger.Pivot.Kernels;

/// <summary>Finds the value that would stand at a place if the values were sorted, without sorting them: Hoare's selection.</summary>
static class Selection
{
    /// <summary>The value at <paramref name="place"/>; afterwards none before it is greater and none behind it is less.</summary>
    public static double Nth(Span<double> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var (left, right) = Split(values, low, high);
            if (place <= right)
            {
                high = right;
            }
            else if (place >= left)
            {
                low = left;
            }
            else
            {
                break;
            }
        }

        return values[place];
    }

    // Equal values end on both sides, so many of one value do not make it slow.
    static (int Left, int Right) Split(Span<double> values, int low, int high)
    {
        var pivot = Middle(values[low], values[low + ((high - low) / 2)], values[high]);
        var (left, right) = (low, high);
        while (left <= right)
        {
            while (values[left] < pivot)
            {
                left++;
            }

            while (values[right] > pivot)
            {
                right--;
            }

            if (left <= right)
            {
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }

    static double Middle(double first, double second, double third) =>
        Math.Max(Math.Min(first, second), Math.Min(Math.Max(first, second), third));
}
