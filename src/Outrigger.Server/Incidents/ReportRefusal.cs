namespace Outrigger.Server.Incidents;

/// <summary>Why a report was not taken.</summary>
enum ReportRefusal
{
    TooMany,
    NotAsAskedFor,
}
