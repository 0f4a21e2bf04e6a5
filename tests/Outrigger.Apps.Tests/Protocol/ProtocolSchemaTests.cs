using Outrigger.Testing;

namespace Outrigger.Apps.Tests.Protocol;

public class ProtocolSchemaTests
{
    static readonly string Checked = Path.Combine(SharedData.Repository, "ui", "src", "cloner", "engine", "protocol.schema.json");

    [Fact]
    public void The_schema_that_the_uis_types_are_made_from_is_the_one_of_these_records()
    {
        var made = ProtocolSchema.Make();
        if (Environment.GetEnvironmentVariable("OUTRIGGER_WRITE_PROTOCOL") == "1")
        {
            File.WriteAllText(Checked, made);
        }

        Assert.True(made == File.ReadAllText(Checked), "ui/src/cloner/engine/protocol.schema.json is stale: run eng/protocol and commit what it writes.");
    }

    [Fact]
    public void The_schema_knows_every_case_of_both_unions()
    {
        var made = ProtocolSchema.Make();
        Assert.Contains("\"PreviewDraft\"", made, StringComparison.Ordinal);
        Assert.Contains("\"Stepped\"", made, StringComparison.Ordinal);
        Assert.Contains("\"titleTaken\"", made, StringComparison.Ordinal);
    }
}
