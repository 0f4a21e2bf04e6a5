using Outrigger.Apps.Cloning.Journal;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Chance;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>What a run needs from its host.</summary>
public sealed record RunServices(ConfluenceClient Client, IRunJournal Journal, TimeProvider Time, IIdSource Ids, CloneRunOptions Options);
