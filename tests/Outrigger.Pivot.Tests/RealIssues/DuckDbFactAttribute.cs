using System.ComponentModel;
using System.Diagnostics;
using Outrigger.Testing;

namespace Outrigger.Pivot.Tests.RealIssues;

/// <summary>A test that needs Python with DuckDB and the data beside the checkout; skipped with a reason where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute() => Skip = SharedData.Folder is null
        ? "needs the data folder beside the checkout (../shared/data), which this machine has not"
        : HasDuckDb() ? null : "needs python3 with the package duckdb, which this machine has not";

    static bool HasDuckDb()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import duckdb"]) { RedirectStandardError = true });
            python?.WaitForExit();
            return python?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
