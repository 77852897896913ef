using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>A condition on one column of the row, with FetchXML's operators.</summary>
public sealed record FilterCondition : FilterNode
{
    public const string Equal = "eq";
    public const string In = "in";

    /// <exception cref="ArgumentException">The operator does not take that many values.</exception>
    public FilterCondition(string column, string @operator, IReadOnlyList<string> values, string? otherColumn = null)
    {
        Column = column;
        Operator = @operator;
        Values = values;
        OtherColumn = otherColumn;
        FilterOperator.Check(this);
    }

    public string Column { get; }

    public string Operator { get; }

    public IReadOnlyList<string> Values { get; }

    /// <summary>Another column of the same row to compare with instead of values.</summary>
    public string? OtherColumn { get; }

    /// <summary>Whether it names the values that the column may have.</summary>
    public bool NamesValues => OtherColumn is null && Operator is Equal or In && Values.Count > 0;
}
