using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Access;

/// <summary>What people may write in a table. Everything else in it is computed, and theirs to read only.</summary>
/// <param name="Writable">Columns that may be written at any time.</param>
/// <param name="OnCreate">Columns that may be written when the row is made and are fixed then.</param>
/// <param name="Computed">Columns that only this solution writes.</param>
/// <param name="ComputedStatuses">Reasons of status that only this solution sets.</param>
public sealed record WriteRule(
    string Table,
    IReadOnlyList<string> Writable,
    IReadOnlyList<string> OnCreate,
    IReadOnlyList<string> Computed,
    IReadOnlyList<int> ComputedStatuses)
{
    /// <summary>The refusal for a write by hand, or null.</summary>
    /// <param name="columns">The columns that the write sets, to whatever value.</param>
    /// <param name="status">The reason of status that it sets, or null.</param>
    public Refusal? Check(bool isCreate, IEnumerable<string> columns, int? status)
    {
        var column = columns.FirstOrDefault(one => Computed.Contains(one) || (!isCreate && OnCreate.Contains(one)));
        if (column is not null)
        {
            return Computed.Contains(column)
                ? new Refusal(RefusalCode.ColumnIsComputed, Table, $"The column {column} is computed.", "Leave it out of the write.")
                : new Refusal(RefusalCode.ColumnIsComputed, Table, $"The column {column} is fixed once the row exists.", "Leave it out of the write, or make a new row.");
        }

        return status is { } reason && ComputedStatuses.Contains(reason)
            ? new Refusal(RefusalCode.StatusIsComputed, Table, $"The status {reason} is set by an operation of coaching only.", "Use the command for it.")
            : null;
    }
}
