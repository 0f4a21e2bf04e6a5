using Outrigger.Apps.Handoff.Notes;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>A project's template, or the built-in one.</summary>
public sealed record TemplateFound(NoteTemplate Template, bool OfProject);

/// <summary>Templates of projects, which Jira keeps as a property of the project.</summary>
public sealed class TemplateDesk(JiraClient jira)
{
    const string Administer = "ADMINISTER_PROJECTS";

    /// <summary>The built-in one where there is none, or none that can be read.</summary>
    public async Task<TemplateFound> OfAsync(string projectId, CancellationToken cancellation)
    {
        var read = await jira.ProjectPropertyAsync(projectId, NoteTemplates.PropertyKey, cancellation);
        return read.IsOk && NoteTemplates.Read(read.Value) is { } own ? new(own, true) : new(NoteTemplates.IPass, false);
    }

    public async Task<bool> MayWriteAsync(string projectId, CancellationToken cancellation) =>
        (await jira.ProjectPermissionsAsync(projectId, [Administer], cancellation)) is { Problem: null } held && held.Value.Contains(Administer);

    /// <param name="template">Null goes back to the built-in one.</param>
    public async Task<Problem?> WriteAsync(string projectId, NoteTemplate? template, CancellationToken cancellation)
    {
        if (template is not null && NoteTemplates.Check(template) is { } wrong)
        {
            return wrong;
        }

        var written = template is null
            ? await jira.DeleteProjectPropertyAsync(projectId, NoteTemplates.PropertyKey, cancellation)
            : await jira.SetProjectPropertyAsync(projectId, NoteTemplates.PropertyKey, NoteTemplates.Write(template), cancellation);
        return template is null && written.Problem?.Code == ErrorCode.NotFound ? null : written.Problem;
    }
}
