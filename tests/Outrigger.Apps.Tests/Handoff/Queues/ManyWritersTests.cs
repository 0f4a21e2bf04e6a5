using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;

namespace Outrigger.Apps.Tests.Handoff.Queues;

/// <summary>
/// The specification of a queue: many writers with stale views over a store that compares and sets. No issue is lost or doubled, and
/// at the moment an intent is applied, the issue stands where its writer asked, relative to the neighbour it named.
/// </summary>
public sealed class ManyWritersTests
{
    [Fact]
    public void No_issue_is_lost_or_doubled_and_each_move_holds_when_it_is_applied()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            new Play(new Random(seed), writers: 8, issues: 40).Run(moves: 300, seed);
        }
    }

    /// <summary>One document under compare-and-set, read by writers at moments of their own.</summary>
    sealed class Play(Random random, int writers, int issues)
    {
        readonly Queue[] views = new Queue[writers];
        readonly HashSet<string> wanted = [.. Enumerable.Range(1, issues).Select(id => $"{id}")];
        byte[] stored = QueueDocument.Write(QueueRulesTests.Of([.. Enumerable.Range(1, issues).Select(id => $"{id}")]));
        long version = 1;

        public void Run(int moves, int seed)
        {
            Array.Fill(views, Read());
            for (var move = 0; move < moves; move++)
            {
                var writer = random.Next(writers);
                var intent = Wish(views[writer]);
                Write(intent);
                if (random.Next(3) == 0)
                {
                    views[random.Next(writers)] = Read(); // most views are stale when they are used
                }

                var ids = Read().Items.Select(item => item.IssueId).ToArray();
                Assert.True(wanted.SetEquals(ids) && ids.Length == wanted.Count, $"seed {seed}, move {move}: {intent}");
            }
        }

        /// <summary>Another writer may come between reading and writing: then the intent is applied to what he left.</summary>
        void Write(QueueIntent intent)
        {
            for (var attempt = 0; ; attempt++)
            {
                var (seen, before) = (version, Read());
                var outcome = QueueRules.Apply(before, intent, DateTimeOffset.UnixEpoch);
                if (attempt < 3 && random.Next(4) == 0)
                {
                    Write(Wish(views[random.Next(writers)]));
                }

                if (seen != version)
                {
                    continue;
                }

                if (outcome.IsOk)
                {
                    Assert.True(Holds(intent, before, outcome.Value), $"{intent} on {Order(before)} gave {Order(outcome.Value.Queue)}");
                    (stored, version) = (QueueDocument.Write(outcome.Value.Queue), version + 1);
                    Told(intent, outcome.Value);
                }

                return;
            }
        }

        Queue Read() => QueueDocument.Read(stored).Value;

        void Told(QueueIntent intent, QueueChange change)
        {
            if (intent is RemoveIssues remove)
            {
                wanted.ExceptWith(remove.IssueIds);
            }
            else if (intent is AddIssues add)
            {
                wanted.UnionWith(add.IssueIds);
            }

            Assert.Same(change.Queue, QueueRepair.Of(change.Queue));
        }

        QueueIntent Wish(Queue view)
        {
            var ids = view.Items.Select(item => item.IssueId).ToArray();
            string Any() => ids.Length == 0 ? "1" : ids[random.Next(ids.Length)];
            var neighbour = Any();
            var at = Array.IndexOf(ids, neighbour);
            return random.Next(10) switch
            {
                < 4 => new PutAfter(Any(), random.Next(6) == 0 ? null : neighbour) { Before = [.. ids.Take(Math.Max(at, 0)).Reverse().Take(8)] },
                < 7 => new PutBefore(Any(), random.Next(6) == 0 ? null : neighbour) { After = [.. ids.Skip(at + 1).Take(8)] },
                7 => new RemoveIssues([Any()]),
                _ => new AddIssues([$"{random.Next(1, issues * 2)}", $"{random.Next(1, issues * 2)}"], random.Next(2) == 0 ? null : neighbour),
            };
        }

        static bool Holds(QueueIntent intent, Queue before, QueueChange change)
        {
            var ids = change.Queue.Items.Select(item => item.IssueId).ToList();
            var others = before.Items.Select(item => item.IssueId).ToArray();
            return intent switch
            {
                PutAfter put when put.IssueId == put.After => !change.Changed,
                PutAfter { After: null } put => ids[0] == put.IssueId && Kept(others, ids, put.IssueId),
                PutAfter put => ids.IndexOf(put.IssueId) == Anchor(ids, put.After, put.Before, put.IssueId) + 1 && Kept(others, ids, put.IssueId),
                PutBefore put when put.IssueId == put.Before => !change.Changed,
                PutBefore { Before: null } put => ids[^1] == put.IssueId && Kept(others, ids, put.IssueId),
                PutBefore put => Anchor(ids, put.Before, put.After, put.IssueId) is var anchor
                    && ids.IndexOf(put.IssueId) == (anchor < 0 ? ids.Count : anchor) - 1 && Kept(others, ids, put.IssueId),
                AddIssues add => add.IssueIds.All(ids.Contains) && others.SequenceEqual(ids.Where(others.Contains)),
                RemoveIssues remove => others.Except(remove.IssueIds).SequenceEqual(ids),
                _ => false,
            };
        }

        /// <summary>The named neighbour, or the nearest one that is left of those that the writer saw.</summary>
        static int Anchor(List<string> ids, string? named, IReadOnlyList<string>? nearest, string moved) =>
            new[] { named }.Concat(nearest ?? []).Where(id => id is not null && id != moved).Select(id => ids.IndexOf(id!)).FirstOrDefault(index => index >= 0, -1);

        static bool Kept(string[] before, List<string> after, string moved) => before.Where(id => id != moved).SequenceEqual(after.Where(id => id != moved));

        static string Order(Queue queue) => string.Join(' ', queue.Items.Select(item => item.IssueId));
    }
}
