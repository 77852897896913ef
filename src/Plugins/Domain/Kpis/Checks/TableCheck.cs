using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>The tables that a definition may name.</summary>
/// <param name="find">A table by its logical name, or null when there is none.</param>
/// <param name="confidential">Tables that hold conversations: no definition may look into them.</param>
/// <param name="secret">Tables of which no definition may even ask whether a row exists.</param>
/// <param name="linkedOnly">Tables that queries reach through another table only.</param>
public sealed class TableCheck(Func<string, TableFact?> find, ICollection<string> confidential, ICollection<string> secret, ICollection<string>? linkedOnly = null)
{
    public TableFact? Find(string table) => find(table);

    public bool IsConfidential(string table) => confidential.Contains(table);

    public bool IsSecret(string table) => secret.Contains(table);

    public bool IsLinkedOnly(string table) => linkedOnly?.Contains(table) == true;

    public static string? Missing(TableFact table, string column) =>
        table.Columns.ContainsKey(column) ? null : $"The table {table.Name} has no column {column}. Correct the name.";

    /// <summary>A column that does not exist, or that only some people may read.</summary>
    public static string? Unusable(TableFact table, string column) =>
        Missing(table, column) ?? (table.Columns[column].IsSecured
            ? $"The column {column} of {table.Name} is secured. Choose a column that is not."
            : null);
}
