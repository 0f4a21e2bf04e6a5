using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class StorageInventoryTests
{
    [Fact]
    public void Macros_files_tables_tasks_and_images_are_counted()
    {
        const string Body = """
            <ac:structured-macro ac:name="info"><ac:rich-text-body><ac:structured-macro ac:name="status" /></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="status" /><ac:macro ac:name="toc"></ac:macro>
            <ac:image><ri:attachment ri:filename="a.png" /></ac:image><ac:image><ri:attachment ri:filename="a.png"></ri:attachment></ac:image>
            <ac:link><ri:attachment ri:filename="b.pdf" /></ac:link><ac:image><ri:attachment ri:filename="c.png"><ri:page ri:content-title="X" /></ri:attachment></ac:image>
            <table><tr><td><table /></td></tr></table>
            <ac:task-list><ac:task><ac:task-id>1</ac:task-id></ac:task><ac:task /></ac:task-list>
            <![CDATA[<table>]]><!-- <table> -->
            """;

        var inventory = StorageInventory.Of(Body);

        Assert.Equal([("info", 1), ("status", 2), ("toc", 1)], inventory.Macros.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(["a.png", "b.pdf"], inventory.Attachments);
        Assert.Equal((2, 2, 3), (inventory.Tables, inventory.Tasks, inventory.Images));
    }
}
