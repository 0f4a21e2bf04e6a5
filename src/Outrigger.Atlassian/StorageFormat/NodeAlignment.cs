namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Says which child of one element is which child of another.</summary>
static class NodeAlignment
{
    const int LargestTable = 250_000;

    /// <summary>Pairs that are to be compared, and singles that are missing or extra, in document order. Equal pairs are left out.</summary>
    public static List<(StorageNode? Expected, StorageNode? Actual)> Of(List<StorageNode> expected, List<StorageNode> actual)
    {
        var start = 0;
        var (left, right) = (expected.Count, actual.Count);
        while (start < Math.Min(left, right) && expected[start].Digest == actual[start].Digest)
        {
            start++;
        }

        while (left > start && right > start && expected[left - 1].Digest == actual[right - 1].Digest)
        {
            left--;
            right--;
        }

        var pairs = new List<(StorageNode?, StorageNode?)>();
        var (i, j) = (start, start);
        foreach (var (sameLeft, sameRight) in Common(expected, actual, start, left, right))
        {
            Gap(pairs, expected[i..sameLeft], actual[j..sameRight]);
            (i, j) = (sameLeft + 1, sameRight + 1);
        }

        Gap(pairs, expected[i..left], actual[j..right]);
        return pairs;
    }

    /// <summary>Longest common subsequence by digest; none where the table would be too large.</summary>
    static List<(int Left, int Right)> Common(List<StorageNode> expected, List<StorageNode> actual, int start, int left, int right)
    {
        var (rows, columns) = (left - start, right - start);
        var common = new List<(int, int)>();
        if ((long)rows * columns is 0 or > LargestTable)
        {
            return common;
        }

        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = expected[start + i].Digest == actual[start + j].Digest
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (expected[start + i].Digest == actual[start + j].Digest)
            {
                common.Add((start + i++, start + j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    /// <summary>Pairs nodes of one key between two matches, in order; the others are missing or extra.</summary>
    static void Gap(List<(StorageNode?, StorageNode?)> pairs, List<StorageNode> expected, List<StorageNode> actual)
    {
        var (i, j) = (0, 0);
        while (i < expected.Count && j < actual.Count)
        {
            if (expected[i].Key == actual[j].Key)
            {
                pairs.Add((expected[i++], actual[j++]));
            }
            else if (expected.Count - i >= actual.Count - j)
            {
                pairs.Add((expected[i++], null));
            }
            else
            {
                pairs.Add((null, actual[j++]));
            }
        }

        pairs.AddRange(expected[i..].Select(node => ((StorageNode?)node, (StorageNode?)null)));
        pairs.AddRange(actual[j..].Select(node => ((StorageNode?)null, (StorageNode?)node)));
    }
}
