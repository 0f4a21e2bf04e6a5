using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>A destination that exists.</summary>
sealed record Destination(Space Space, PlannedPlace Place);

/// <summary>Finds where the pages go and whether this person may create there.</summary>
sealed class DestinationFinder(ConfluenceClient client, Findings findings)
{
    const string Field = "destination";

    /// <summary>The destination; null, with a finding, where there is none. A problem is one that no preview can be made with.</summary>
    public async Task<Outcome<Destination?>> FindAsync(CloneDestination? wanted, TemplateSnapshot? template, CancellationToken cancellation)
    {
        var found = wanted is null ? BesideTemplate(template) : await StatedAsync(wanted, template, cancellation);
        if (!found.TryGet(out var destination, out var problem))
        {
            return Expected(problem) ? Nothing(problem) : problem;
        }

        if (destination is null || await ForbiddenAsync(destination, cancellation) is not { } forbidden)
        {
            return found;
        }

        findings.Add(forbidden, Field);
        return Expected(forbidden) || forbidden.Code == ErrorCode.DestinationForbidden ? found : forbidden;
    }

    static bool Expected(Problem problem) => problem.Code is ErrorCode.NotFound or ErrorCode.Forbidden or ErrorCode.Invalid or ErrorCode.ParentElsewhere;

    Outcome<Destination?> Nothing(Problem problem)
    {
        findings.Add(problem, Field);
        return Outcome.Ok<Destination?>(null);
    }

    static Outcome<Destination?> BesideTemplate(TemplateSnapshot? template) => template is null
        ? Outcome.Ok<Destination?>(null)
        : new Destination(
            template.Space,
            new(template.Space.Id, template.Space.Key, template.Page.ParentId, template.Parent?.Title ?? template.Space.Name,
                template.Page.ParentId is not null && template.Parent is null));

    async Task<Outcome<Destination?>> StatedAsync(CloneDestination wanted, TemplateSnapshot? template, CancellationToken cancellation)
    {
        if (wanted.ParentId is null)
        {
            return (await SpaceAsync(wanted, null, cancellation)).TryGet(out var space, out var problem)
                ? new Destination(space, new(space.Id, space.Key, null, space.Name, false))
                : problem;
        }

        if (template is { Parent: null } && wanted.ParentId == template.Page.ParentId && (wanted.SpaceId == template.Space.Id || wanted.SpaceKey == template.Space.Key))
        {
            return BesideTemplate(template);
        }

        return await BelowAsync(wanted, cancellation);
    }

    async Task<Outcome<Destination?>> BelowAsync(CloneDestination wanted, CancellationToken cancellation)
    {
        var read = await client.PageAsync(wanted.ParentId ?? "", PageParts.None, cancellation);
        if (!read.TryGet(out var parent, out var problem))
        {
            return Expected(problem)
                ? new Problem(ErrorCode.NotFound, $"The parent page {wanted.ParentId} was not found, or you may not see it.", "Choose another parent.")
                : problem;
        }

        if (!(await SpaceAsync(wanted, parent, cancellation)).TryGet(out var space, out problem))
        {
            return problem;
        }

        if (parent.SpaceId != space.Id)
        {
            return new Problem(
                ErrorCode.ParentElsewhere, $"The parent “{parent.Title}” is in another space than {space.Name}.",
                $"Choose a parent in {space.Name}, or the space that the parent is in.");
        }

        return parent.Status == PageStatus.Current
            ? new Destination(space, new(space.Id, space.Key, parent.Id, parent.Title, false))
            : new Problem(ErrorCode.NotFound, $"The parent “{parent.Title}” is not a current page.", "Restore it, or choose another parent.");
    }

    /// <summary>The space by id, else by key, else the parent's.</summary>
    async Task<Outcome<Space>> SpaceAsync(CloneDestination wanted, Page? parent, CancellationToken cancellation)
    {
        var unknown = new Problem(
            ErrorCode.NotFound, $"The space {(wanted.SpaceKey.Length > 0 ? wanted.SpaceKey : wanted.SpaceId)} was not found, or you may not see it.", "Choose another space.");
        if (wanted.SpaceId.Length == 0 && wanted.SpaceKey.Length > 0)
        {
            var listed = await client.SpacesAsync(null, [wanted.SpaceKey], cancellation);
            return !listed.TryGet(out var spaces, out var problem) ? problem
                : spaces.Items.FirstOrDefault(space => string.Equals(space.Key, wanted.SpaceKey, StringComparison.OrdinalIgnoreCase)) is { } named ? named
                : unknown;
        }

        var id = wanted.SpaceId.Length > 0 ? wanted.SpaceId : parent?.SpaceId;
        if (id is null)
        {
            return unknown;
        }

        var read = await client.SpaceAsync(id, cancellation);
        return read.Problem is { } failed && Expected(failed) ? unknown : read;
    }

    async Task<Problem?> ForbiddenAsync(Destination destination, CancellationToken cancellation)
    {
        var asked = await client.SpaceOperationsAsync(destination.Space.Id, cancellation);
        if (asked.TryGet(out var operations, out var problem))
        {
            return operations.Any(operation => operation is { Operation: "create", TargetType: "page" }) ? null : Forbidden(destination);
        }

        return Expected(problem) ? Forbidden(destination) : problem;
    }

    static Problem Forbidden(Destination destination) => new(
        ErrorCode.DestinationForbidden, $"You may not create pages in the space {destination.Space.Name}.",
        "Ask an administrator of the space for the permission to add pages, or choose another destination.");
}
