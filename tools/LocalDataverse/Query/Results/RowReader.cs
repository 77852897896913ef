using LocalDataverse.Faults;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Query.Results;

/// <summary>Reads a statement's rows as SQLite stores them: long, double, string, byte[] or null.</summary>
internal static class RowReader
{
    private const string Overflow = "integer overflow";

    /// <exception cref="System.ServiceModel.FaultException">A sum leaves the range of its type.</exception>
    public static List<object?[]> Read(SqliteCommand command)
    {
        using (command)
        {
            try
            {
                using var reader = command.ExecuteReader();
                var rows = new List<object?[]>();
                while (reader.Read())
                {
                    rows.Add(ReadRow(reader));
                }

                return rows;
            }
            catch (SqliteException error) when (error.Message.Contains(Overflow, StringComparison.Ordinal))
            {
                throw Fault.Of(ErrorCode.QueryBuilderUnexpected, "Arithmetic overflow in an aggregate.");
            }
        }
    }

    private static object?[] ReadRow(SqliteDataReader reader)
    {
        var row = new object?[reader.FieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        }

        return row;
    }
}
