using Outrigger.Apps.Cloning.Presets;
using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Apps.Cloning.Template;

/// <summary>What a person is shown of a template.</summary>
static class TemplateViews
{
    static readonly string[] Tables = [".csv", ".tsv"];

    public static TemplateView Of(TemplateSnapshot template)
    {
        var page = template.Page;
        return new()
        {
            Id = page.Id,
            Title = page.Title,
            SpaceId = template.Space.Id,
            SpaceKey = template.Space.Key,
            SpaceName = template.Space.Name,
            ParentId = page.ParentId,
            ParentTitle = template.Parent?.Title,
            WebPath = page.WebPath,
            Labels = template.Root.Labels,
            Attachments = template.Root.Attachments.Count,
            Children = template.PagesBelow,
            Macros = StorageInventory.Of(template.Root.StoredBody).Macros.Values.Sum(),
            Restricted = template.Restrictions is not { ReadUsers.Count: 0, ReadGroups.Count: 0, UpdateUsers.Count: 0, UpdateGroups.Count: 0 },
            Variables = Variables(template.Root.Body.Placeholders),
            References = [.. StorageAudit.References(template.Root.StoredBody, page.Id).Select(found => new TemplateReference(found.Kind, found.Text, found.Advice))],
            RowFiles = [.. template.Root.Attachments
                .Where(file => Tables.Any(end => file.Title.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
                .Select(file => new RowFile(file.Id, file.Title, file.Bytes))],
            Presets = PresetStore.Of(page.Id, template.Properties),
        };
    }

    static IReadOnlyList<TemplateVariable> Variables(IReadOnlyList<Placeholder> placeholders) =>
    [
        .. placeholders.GroupBy(variable => (variable.Name, variable.Type))
            .Select(group => new TemplateVariable(group.Key.Name, group.Key.Type, group.Count(), [.. group.Select(variable => variable.Place).Distinct()])),
    ];
}
