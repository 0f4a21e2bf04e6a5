namespace Outrigger.Hosting;

/// <summary>Exit codes of the executable, as its help states them.</summary>
static class ExitCodes
{
    public const int Done = 0;
    public const int SomeRowsFailed = 1;
    public const int BadUsage = 2;
    public const int NotAuthorised = 3;
    public const int Interrupted = 4;
}
