namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Ids of a source's issues in its order, up to the limit.</summary>
sealed class IdBook
{
    readonly Dictionary<long, int> ranks = [];
    readonly Queue<long> beyond = [];
    readonly Queue<long> open = [];
    bool searched;

    public IdBook(int limit) => Limit = limit;

    public int Limit { get; private set; }

    /// <summary>Found, within the limit.</summary>
    public int Count => ranks.Count;

    /// <summary>Nothing more has to be searched for.</summary>
    public bool IsComplete => searched || IsOverLimit;

    /// <summary>The source has more issues than the limit.</summary>
    public bool IsOverLimit => beyond.Count > 0 || (!searched && Count >= Limit);

    /// <summary>Issues that nobody has been asked for yet.</summary>
    public int Open => open.Count;

    public IEnumerable<long> All => ranks.Keys;

    public bool Holds(long id) => ranks.ContainsKey(id);

    public int RankOf(long id) => ranks.GetValueOrDefault(id, int.MaxValue);

    public void Take(IdPart part)
    {
        foreach (var id in part.Ids)
        {
            Add(id);
        }

        searched = part.Last;
    }

    public void Raise(int limit)
    {
        if (limit <= Limit)
        {
            return;
        }

        Limit = limit;
        for (var left = beyond.Count; left > 0; left--)
        {
            Add(beyond.Dequeue());
        }
    }

    /// <summary>Asks for an issue, again or for the first time.</summary>
    public void Ask(long id) => open.Enqueue(id);

    /// <summary>Nothing is asked for; the order stays.</summary>
    public void AskNothing() => open.Clear();

    public List<long> Next(int most)
    {
        List<long> next = new(Math.Min(most, open.Count));
        while (next.Count < most && open.TryDequeue(out var id))
        {
            next.Add(id);
        }

        return next;
    }

    void Add(long id)
    {
        if (ranks.Count >= Limit)
        {
            beyond.Enqueue(id);
        }
        else if (ranks.TryAdd(id, ranks.Count))
        {
            open.Enqueue(id);
        }
    }
}
