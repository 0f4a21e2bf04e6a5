using System.Diagnostics;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Adf;

/// <summary>The validator that most others use, run by Node out of the ui's packages: one process for any number of documents.</summary>
static class Ajv
{
    const string Script = """
        const fs = require('node:fs'), readline = require('node:readline');
        const [schema, packages] = process.argv.slice(2);
        const Ajv = require(packages + '/ajv');
        const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore' });
        ajv.addMetaSchema(require(packages + '/ajv/lib/refs/json-schema-draft-04.json'));
        const check = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
        readline.createInterface({ input: process.stdin }).on('line', line => console.log(check(JSON.parse(line)) ? 'valid' : 'invalid'));
        """;

    /// <summary>Null where the ui's packages, the schema or Node are not there.</summary>
    public static string? Missing { get; } =
        SharedData.Folder is null ? "needs the data folder beside the checkout (../shared/data), which this machine has not"
        : !Directory.Exists(Path.Combine(Packages, "ajv")) ? "needs the ui's packages (npm ci in ui/), which are not installed here"
        : !HasNode() ? "needs Node, which this machine has not"
        : null;

    static string Packages => Path.Combine(SharedData.Repository, "ui", "node_modules");

    public static async Task<bool[]> ValidateAsync(IReadOnlyList<string> documents)
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory("outrigger-ajv").FullName, "check.cjs");
        await File.WriteAllTextAsync(script, Script);
        try
        {
            return await RunAsync(script, documents);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
        }
    }

    static async Task<bool[]> RunAsync(string script, IReadOnlyList<string> documents)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script, Path.Combine(SharedData.Folder!, "adf", "full.json"), Packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var document in documents)
        {
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(JsonDocument.Parse(document).RootElement)); // escaped: one line each, whatever it holds
        }

        node.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        Assert.Equal(documents.Count, lines.Length);
        return [.. lines.Select(line => line == "valid")];
    }

    static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}

/// <summary>A test that needs <see cref="Ajv"/>; skipped, with one line saying what is missing, where it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute() => Skip = Ajv.Missing;
}
