using Microsoft.Data.Sqlite;
using Outrigger.Core.Errors;
using SQLitePCL;

namespace Outrigger.Storage.Sqlite;

/// <summary>Why a file cannot be used, in one sentence for an operator. The sentence names the file, never a value.</summary>
static class StoreProblem
{
    public static Problem Refused(string path, string reason) =>
        new(ErrorCode.Unavailable, $"The store {Path.GetFileName(path)} cannot be used: {reason}.", "Restore the file or the master key it was written with; nothing was changed.");

    public static Problem From(Exception exception, string path) => exception switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } =>
            new(ErrorCode.Unavailable, $"The store {Path.GetFileName(path)} is busy.", "Try again.", RetryAfterSeconds: 1),
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB } => Refused(path, "the file is damaged"),
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } => Refused(path, "the disk is full"),
        SqliteException sqlite => Refused(path, $"SQLite answered {sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode}"),
        _ => Refused(path, exception.GetType().Name),
    };
}
