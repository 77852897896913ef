using LocalDataverse.Query.Binding;

namespace LocalDataverse.Query.Sql;

/// <summary>Where a result column's value, and for polymorphic lookups the table that it points to, stand in the rows read.</summary>
public sealed record ResultSlot(BoundColumn Column, int Value, int? Type);

/// <summary>The expressions of a SELECT, each once.</summary>
public sealed class SelectList
{
    private readonly List<string> expressions = [];

    public int Count => expressions.Count;

    public string this[int index] => expressions[index];

    public int Add(string expression)
    {
        var index = expressions.IndexOf(expression);
        if (index < 0)
        {
            index = expressions.Count;
            expressions.Add(expression);
        }

        return index;
    }

    public override string ToString() => string.Join(", ", expressions);
}
