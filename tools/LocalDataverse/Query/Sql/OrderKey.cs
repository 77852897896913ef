using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Text;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Sql;

/// <summary>One thing that rows are sorted by.</summary>
/// <param name="Expression">What SQL sorts by: a lookup's name, a choice's rank by label, else the value.</param>
/// <param name="Stored">What the paging cookie keeps: the choice's number in place of the rank.</param>
public sealed record OrderKey(
    string Name,
    Column Column,
    bool Descending,
    string Expression,
    string Stored,
    IReadOnlyDictionary<long, long>? Ranks)
{
    public static OrderKey Of(BoundOrder order, bool choicesByValue, SqlContext context) =>
        Of(order.Node, order.Column, order.Descending, choicesByValue, context);

    public static OrderKey Of(BoundNode node, Column column, bool descending, bool choicesByValue, SqlContext context)
    {
        var value = context.Column(node, column);
        if (column.IsLookup)
        {
            var type = column.IsPolymorphic ? context.TypeColumn(node, column) : null;
            var name = NameOf(column, value, type, context);
            return new OrderKey(column.LogicalName, column, descending, name, name, null);
        }

        if (column.IsChoice && !choicesByValue && column.Choice is not null)
        {
            var ranks = Rank(column.Choice);
            return new OrderKey(column.LogicalName, column, descending, RankOf(value, ranks), value, ranks);
        }

        return new OrderKey(column.LogicalName, column, descending, value, value, null);
    }

    public string Direction => Descending ? " DESC" : " ASC";

    /// <summary>What <see cref="Expression"/> gives for a value of <see cref="Stored"/>.</summary>
    public object? SortValue(object? stored) =>
        stored is long value && Ranks is not null ? (Ranks.TryGetValue(value, out var rank) ? rank : null) : stored;

    /// <summary>The primary name of the row that a lookup's value points to.</summary>
    public static string NameOf(Column column, string id, string? type, SqlContext context)
    {
        List<(string Table, string Sql)> names = [];
        foreach (var target in column.Targets)
        {
            if (context.Scope.Metadata.TryGetTable(target, out var table) && HasStoredName(table))
            {
                names.Add((target, $"(SELECT n.{SqlContext.Quote(table.PrimaryName!)} FROM {SqlContext.Quote(target)} AS n"
                    + $" WHERE n.{SqlContext.Quote(table.PrimaryId)} = {id})"));
            }
        }

        var name = names switch
        {
            [] => "NULL",
            [var only] when type is null => only.Sql,
            _ => $"CASE {type} {string.Concat(names.Select(entry => $"WHEN {context.Parameter(entry.Table)} THEN {entry.Sql} "))}END",
        };
        return $"({name}) COLLATE {ColumnStorage.TextCollation}";
    }

    /// <summary>A choice's place among its labels in alphabetical order.</summary>
    public static string RankOf(string value, Choice choice) => RankOf(value, Rank(choice));

    private static bool HasStoredName(Table table) =>
        table.PrimaryName is not null && table.TryGetColumn(table.PrimaryName, out var name) && ColumnStorage.IsStored(name);

    private static Dictionary<long, long> Rank(Choice choice)
    {
        var labels = choice.Options.Select(option => option.Label).Order(Comparer<string>.Create(TextComparison.Compare)).ToList();
        return choice.Options.DistinctBy(option => option.Value).ToDictionary(
            option => (long)option.Value,
            option => (long)labels.FindIndex(label => TextComparison.Compare(label, option.Label) == 0));
    }

    private static string RankOf(string value, Dictionary<long, long> ranks)
    {
        var cases = ranks.Select(rank => string.Create(CultureInfo.InvariantCulture, $" WHEN {rank.Key} THEN {rank.Value}"));
        return ranks.Count == 0 ? value : $"CASE {value}{string.Concat(cases)} END";
    }
}
