using Outrigger.Apps.Cloning.Template;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>A checked draft.</summary>
/// <param name="Preview">What a person is shown.</param>
/// <param name="Plan">What a run does; null while something stops it.</param>
/// <param name="Template">The template as it was read; null where it could not be.</param>
public sealed record PlanResult(ClonePreview Preview, ClonePlan? Plan, TemplateSnapshot? Template);
