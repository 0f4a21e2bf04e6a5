using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>The issues that a search finds, or why it finds none.</summary>
sealed record SearchOutcome(IReadOnlyList<Issue>? Found, RestAnswer? Refusal);
