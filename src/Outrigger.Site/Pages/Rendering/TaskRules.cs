using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Rendering;

/// <summary>Task lists, drawn as ticked and open boxes.</summary>
static class TaskRules
{
    public static void List(RenderPass pass, StorageElement list)
    {
        pass.Write($"<ul class=\"tasks\">");
        foreach (var task in list.Elements.Where(element => element.Name is "ac:task" or "ac:task-list"))
        {
            if (task.Name == "ac:task-list")
            {
                pass.Write($"<li class=\"nested\">");
                List(pass, task);
                pass.Write($"</li>");
            }
            else
            {
                Task(pass, task);
            }
        }

        pass.Write($"</ul>");
    }

    static void Task(RenderPass pass, StorageElement task)
    {
        var done = task.First("ac:task-status")?.InnerText.Trim() == "complete";
        var label = done ? "Done" : "To do";
        pass.Write($"<li class=\"{(done ? "task done" : "task")}\"><span class=\"box\" role=\"img\" aria-label=\"{label}\"></span>");
        pass.Wrap(Html.Of($"<div class=\"task-body\">"), task.First("ac:task-body"), "</div></li>");
    }
}
