using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>Bullets, numbers, things to do and decisions.</summary>
static class AdfLists
{
    public static void Bullets(AdfPass pass, AdfNode list)
    {
        pass.Write($"<ul>");
        Items(pass, list);
        pass.Write($"</ul>");
    }

    public static void Numbers(AdfPass pass, AdfNode list)
    {
        pass.Write($"<ol start=\"{list.Number("order", 0, 1_000_000) ?? 1}\">");
        Items(pass, list);
        pass.Write($"</ol>");
    }

    public static void Tasks(AdfPass pass, AdfNode list)
    {
        pass.Write($"<ul class=\"tasks\">");
        foreach (var item in list.Content)
        {
            if (item.Type is "taskItem" or "blockTaskItem")
            {
                Task(pass, item);
            }
            else
            {
                pass.Write($"<li class=\"nested\">");
                pass.Node(item, inline: false);
                pass.Write($"</li>");
            }
        }

        pass.Write($"</ul>");
    }

    public static void Decisions(AdfPass pass, AdfNode list)
    {
        pass.Write($"<ul class=\"decisions\">");
        foreach (var item in list.Content)
        {
            pass.Wrap(Html.Of($"<li class=\"{(item["state"] == "DECIDED" ? "decision decided" : "decision")}\">"), item, "</li>", inline: true);
        }

        pass.Write($"</ul>");
    }

    /// <summary>An item outside a list: a list of its own.</summary>
    public static void Stray(AdfPass pass, AdfNode item) => pass.Wrap(Html.Of($"<ul><li>"), item, "</li></ul>", inline: false);

    public static void StrayTask(AdfPass pass, AdfNode item)
    {
        pass.Write($"<ul class=\"tasks\">");
        Task(pass, item);
        pass.Write($"</ul>");
    }

    public static void StrayDecision(AdfPass pass, AdfNode item) =>
        pass.Wrap(Html.Of($"<ul class=\"decisions\"><li class=\"decision\">"), item, "</li></ul>", inline: true);

    static void Items(AdfPass pass, AdfNode list)
    {
        foreach (var item in list.Content)
        {
            pass.Write($"<li>");
            if (item.Type == "listItem")
            {
                pass.Children(item, inline: false);
            }
            else
            {
                pass.Node(item, inline: false);
            }

            pass.Write($"</li>");
        }
    }

    static void Task(AdfPass pass, AdfNode task)
    {
        var done = task["state"] == "DONE";
        pass.Write($"<li class=\"{(done ? "task done" : "task")}\"><span class=\"box\" role=\"img\" aria-label=\"{(done ? "Done" : "To do")}\"></span>");
        pass.Wrap(Html.Of($"<div class=\"task-body\">"), task, "</div></li>", inline: task.Type == "taskItem");
    }
}
