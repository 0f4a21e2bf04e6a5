using Outrigger.Apps.Cloning;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Clone;

/// <summary>Makes the draft from the arguments: looks up the space by key and the parent by id.</summary>
static class DraftMaker
{
    public static async Task<Outcome<CloneDraft>> MakeAsync(CloneArguments arguments, Core core)
    {
        var place = await DestinationAsync(arguments, core);
        return !place.TryGet(out var destination, out var problem) ? problem : new CloneDraft
        {
            TemplateId = arguments.TemplateId,
            Destination = destination,
            Rows = arguments.Rows,
            TitlePattern = arguments.TitlePattern,
            Variables = arguments.Variables,
            ExtraLabels = arguments.ExtraLabels,
            IndexTitle = arguments.IndexTitle,
            Options = arguments.Options,
        };
    }

    static async Task<Outcome<CloneDestination?>> DestinationAsync(CloneArguments arguments, Core core)
    {
        if (arguments.SpaceKey is { } key)
        {
            var found = await core.AskAsync<SpacesFound>(new SearchSpaces { Id = core.NextId(), Text = key });
            if (!found.TryGet(out var spaces, out var problem))
            {
                return problem;
            }

            var space = spaces.Spaces.FirstOrDefault(space => string.Equals(space.Key, key, StringComparison.OrdinalIgnoreCase));
            return space is null
                ? new Problem(ErrorCode.NotFound, $"--space {key}: there is no such space, or you may not see it.", "Check the key in the space's address.")
                : new CloneDestination(space.Id, space.Key, arguments.ParentId);
        }

        return arguments.ParentId is { } parent ? await BesideAsync(parent, core) : Outcome.Ok<CloneDestination?>(null);
    }

    static async Task<Outcome<CloneDestination?>> BesideAsync(string parentId, Core core)
    {
        var found = await core.AskAsync<PagesFound>(new SearchPages { Id = core.NextId(), Text = parentId });
        if (!found.TryGet(out var pages, out var problem))
        {
            return problem;
        }

        return pages.Pages.FirstOrDefault(page => page.Id == parentId) is { } page
            ? new CloneDestination(page.SpaceId, page.SpaceKey, parentId)
            : new Problem(ErrorCode.NotFound, $"--parent {parentId}: there is no such page, or you may not see it.", "Check the id in the page's address.");
    }
}
