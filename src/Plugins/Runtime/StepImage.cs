using System;
using System.Collections.Generic;

namespace CrmCoaching.Runtime;

/// <summary>A copy of the row that a step asks the platform for, with the columns that it needs.</summary>
public sealed class StepImage
{
    public const string BeforeAlias = "before";
    public const string AfterAlias = "after";

    private StepImage(string alias, int type, string[] columns)
    {
        if (columns.Length == 0)
            throw new ArgumentException("An image names its columns.", nameof(columns));

        Alias = alias;
        Type = type;
        Columns = columns;
    }

    public string Alias { get; }

    /// <summary>The platform's number: 0 before, 1 after the operation.</summary>
    public int Type { get; }

    public IReadOnlyList<string> Columns { get; }

    public static StepImage Before(params string[] columns) => new(BeforeAlias, 0, columns);

    public static StepImage After(params string[] columns) => new(AfterAlias, 1, columns);
}
