using System.Text;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Checks the template against the choices made: sizes after filling, braces that are no variables, options that exclude each other.</summary>
sealed class TemplateChecks(Planning planning, TemplateSnapshot template)
{
    /// <summary>Largest body that Confluence takes, in UTF-8 bytes.</summary>
    public const int LargestBody = 5 * 1024 * 1024;

    const int MostReferences = 10;

    /// <summary>Most pages of one run, children counted.</summary>
    public const int MostPages = 20_000;

    public void Check()
    {
        foreach (var problem in template.Nodes.SelectMany(node => node.Body.Problems))
        {
            planning.Findings.Add(problem, "template");
        }

        Sizes();
        Drafts();
        Below();
        References();
    }

    void Sizes()
    {
        foreach (var node in template.Nodes)
        {
            var size = Encoding.UTF8.GetByteCount(node.Body.Body);
            if (size > LargestBody)
            {
                planning.Findings.Add(TooLarge($"The template “{node.Page.Title}” is {Megabytes(size)} MB large; Confluence takes 5 MB."), "template");
            }
            else if (size > LargestBody / 5)
            {
                Filled(node);
            }
            else if (node.Body.Placeholders.Count > 0)
            {
                Filled(node, LargestBody - size);
            }
        }
    }

    /// <summary>Fills the rows whose values could make the body too large, and measures.</summary>
    void Filled(TemplateNode node, int room = 0)
    {
        foreach (var row in planning.Rows.Live.Where(row => row.Titles.Count > 0))
        {
            var filling = planning.Filling(row, row.Titles[0]);

            // Escaping makes a character six bytes at most; a mention or date adds its markup.
            var grows = node.Body.Placeholders.Sum(variable => ((filling.Raw(variable.Name)?.Length ?? 0) * 6L) + 400);
            if (grows < room || filling.Fill(node.Body) is not { IsOk: true } filled)
            {
                continue;
            }

            var size = Encoding.UTF8.GetByteCount(filled.Value);
            if (size > LargestBody)
            {
                planning.Findings.Add(row.Number, TooLarge($"The body with its variables filled is {Megabytes(size)} MB large; Confluence takes 5 MB."), "template");
            }
        }
    }

    void Drafts()
    {
        if (planning.Draft.Options is { DraftsFirst: true, Attachments: true } && template.Nodes.FirstOrDefault(node => node.Attachments.Count > 0) is { } node)
        {
            planning.Findings.Add(
                new(
                    ErrorCode.BadUsage, $"Drafts cannot take attachments along, and “{node.Page.Title}” has {node.Attachments.Count}: Confluence copies them to published pages only.",
                    "Switch off “drafts first” or “attachments”."),
                "draftsFirst");
        }
    }

    void Below()
    {
        var pages = planning.Rows.Live.Count() * template.Nodes.Count;
        if (pages > MostPages)
        {
            planning.Findings.Add(new(ErrorCode.RowsTooMany, $"This would make {pages} pages; one run makes at most {MostPages}.", "Give fewer rows, or leave the child pages out."), "children");
        }

        if (planning.Draft.Options.Children && template.NotCopied.Count > 0)
        {
            planning.Findings.Add(
                new(ErrorCode.ReferenceFollowsPlace, $"Below the template is what cannot be copied: {string.Join(", ", template.NotCopied.Take(3))}.", "Only pages go along."),
                "children");
        }
    }

    void References()
    {
        if (planning.Destination is null || planning.Destination.Space.Id == template.Space.Id)
        {
            return;
        }

        var found = template.Nodes.SelectMany(node => StorageAudit.References(node.StoredBody, node.Page.Id)).Take(MostReferences);
        foreach (var reference in found)
        {
            planning.Findings.Add(new(ErrorCode.ReferenceFollowsPlace, $"{reference.Text}: {reference.Advice}"), reference.Kind);
        }
    }

    static Problem TooLarge(string message) => new(ErrorCode.TemplateTooLarge, message, "Split the template, or attach what is large.");

    static string Megabytes(int size) => (size / 1024d / 1024d).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
