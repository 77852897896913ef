using LocalDataverse.Query.Text;
using LocalDataverse.Storage;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Query;

/// <summary>What the host adds to SQLite: the collation of text columns and T-SQL's LIKE.</summary>
public static class SqliteFunctions
{
    /// <summary>True when a text matches a pattern; null for a null text.</summary>
    public const string Like = "dv_like";

    /// <summary>Call once for every connection, before anything touches a text column.</summary>
    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation(ColumnStorage.TextCollation, TextComparison.Compare);
        connection.CreateFunction<string?, string, bool?>(
            Like,
            (text, pattern) => text is null ? null : LikePattern.For(pattern).Matches(text),
            isDeterministic: true);
    }
}
