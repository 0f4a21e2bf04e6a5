using Microsoft.Data.Sqlite;

namespace Outrigger.Storage.Sqlite;

/// <summary>
/// The tables of a tenant's file and the steps that lead to them. A step is never changed once released; a file written by
/// a newer product is refused.
/// </summary>
static class TenantSchema
{
    /// <summary>Marks the file as ours: "OuRg".</summary>
    const int ApplicationId = 0x4F755267;

    static readonly string[] Steps =
    [
        """
        create table tenant (
          only integer primary key check (only = 1),
          master_key_id text not null,
          wrapped_key blob not null,
          last_version integer not null default 0) strict;
        create table document (
          key text not null unique,
          version integer not null,
          written_at integer not null,
          box blob not null) strict;
        """,

        // The key itself moves to the key store, so that no backup of the file holds it; the file bears its name alone.
        """
        alter table tenant add column key_id text;
        alter table tenant drop column wrapped_key;
        alter table tenant drop column master_key_id;
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>Brings the file to this version, step by step, each in a transaction. A sentence where that cannot be; else null.</summary>
    public static string? Migrate(SqliteConnection connection)
    {
        var found = Number(connection, "pragma user_version");
        var owner = Number(connection, "pragma application_id");
        var isNew = found == 0 && owner == 0 && Number(connection, "select count(*) from sqlite_schema") == 0;
        if (!isNew && owner != ApplicationId)
        {
            return "it is not a tenant's file of this product";
        }

        if (found > Version)
        {
            return $"it has schema version {found} and this product knows {Version}: it was written by a newer one";
        }

        for (var step = (int)found; step < Version; step++)
        {
            Apply(connection, step);
        }

        return null;
    }

    /// <summary>Why a file cannot be used as it is, without changing it; null where it can.</summary>
    public static string? Refusal(SqliteConnection connection) =>
        Number(connection, "pragma application_id") != ApplicationId ? "it is not a tenant's file of this product"
        : Number(connection, "pragma user_version") > Version ? "it was written by a newer product"
        : null;

    /// <summary>True for a file from before the key store, which holds its own wrapped key.</summary>
    public static bool HoldsKey(SqliteConnection connection) =>
        Number(connection, "pragma application_id") == ApplicationId && Number(connection, "pragma user_version") == 1;

    static void Apply(SqliteConnection connection, int step)
    {
        using var transaction = connection.BeginTransaction(deferred: false);

        // Another process may have been first: whoever gets the lock looks again.
        if (Number(connection, "pragma user_version") == step)
        {
            Execute(connection, $"{Steps[step]}\npragma application_id = {ApplicationId};\npragma user_version = {step + 1};");
        }

        transaction.Commit();
    }

    static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    // The only texts that reach it are the constants above.
#pragma warning disable CA2100
    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
