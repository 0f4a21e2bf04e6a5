using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Chance;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Tells how far a long piece of work is: done, total, phase.</summary>
public delegate void Progress(int done, int total, string phase);

/// <summary>
/// Makes a plan out of a draft by reading only. Everything that is wrong is found at once; what comes out is decided to the last title.
/// </summary>
public sealed class Planner(ConfluenceClient client, TimeProvider time, IIdSource ids, int mostInFlight)
{
    const TemplateParts Parts = TemplateParts.Attachments | TemplateParts.Properties | TemplateParts.Parent;

    /// <summary>Plans a draft.</summary>
    /// <returns>The plan with its findings, or a problem that keeps anything from being found out, such as not being signed in.</returns>
    public async Task<Outcome<PlanResult>> PlanAsync(CloneDraft draft, Progress progress, CancellationToken cancellation)
    {
        var findings = new Findings();
        progress(0, 4, "Reading the template");
        var started = time.GetTimestamp();
        if (!(await TemplateAsync(draft, findings, cancellation)).TryGet(out var template, out var problem))
        {
            return problem;
        }

        // The template is read in two rounds of requests.
        var roundTrip = time.GetElapsedTime(started) / 2;
        progress(1, 4, "Checking the destination");
        if (!(await new DestinationFinder(client, findings).FindAsync(draft.Destination, template, cancellation)).TryGet(out var destination, out problem))
        {
            return problem;
        }

        var rows = RowDrafts.Read(draft, findings);
        var planning = new Planning(draft, rows, template, destination, findings);
        progress(2, 4, "Looking up people and parents");
        if (await planning.FindPeopleAsync(new PeopleFinder(client, mostInFlight), cancellation) is { } people)
        {
            return people;
        }

        if (destination is not null && await planning.FindParentsAsync(new ParentFinder(client, destination.Space, mostInFlight), cancellation) is { } parents)
        {
            return parents;
        }

        planning.MakeTitles();
        progress(3, 4, "Looking for titles that are taken");
        if (destination is not null && await planning.DecideTitlesAsync(new TitleBook(client, destination.Space, mostInFlight), cancellation) is { } titles)
        {
            return titles;
        }

        planning.Check();
        progress(4, 4, "Done");
        return new PlanFinish(planning, ids.Next(), roundTrip / mostInFlight).Result();
    }

    async Task<Outcome<TemplateSnapshot?>> TemplateAsync(CloneDraft draft, Findings findings, CancellationToken cancellation)
    {
        var id = PageAddress.Id(draft.TemplateId) ?? draft.TemplateId;
        var parts = Parts | (draft.Options.Children ? TemplateParts.Tree : TemplateParts.None) | (draft.Options.Restrictions ? TemplateParts.Restrictions : TemplateParts.None);
        var read = await new TemplateReader(client).ReadAsync(id, parts, cancellation);
        if (read.TryGet(out var template, out var problem))
        {
            return template;
        }

        if (problem.Code is ErrorCode.Unauthorized or ErrorCode.MissingScope or ErrorCode.Unavailable or ErrorCode.RateLimited or ErrorCode.ContractBroken)
        {
            return problem;
        }

        findings.Add(problem, "template");
        return Outcome.Ok<TemplateSnapshot?>(null);
    }
}
