using System.Globalization;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Dates;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Binding;

/// <summary>What all parts of one binding share.</summary>
internal sealed class BindingContext(QueryScope scope)
{
    private int sqlNames;

    public MetadataCatalog Metadata => scope.Metadata;
    public LocalClock Clock { get; } = new(scope.User.TimeZone, scope.UtcNow);

    public string NextSqlName() => string.Create(CultureInfo.InvariantCulture, $"t{sqlNames++}");

    public Column Column(BoundNode node, string name) => Metadata.Column(node.Table, name);

    /// <summary>A column that SQL can compare, join or sort by.</summary>
    /// <exception cref="System.ServiceModel.FaultException">
    /// There is no such column, or it has no value of its own in the database.
    /// </exception>
    public Column StoredColumn(BoundNode node, string name)
    {
        var column = Column(node, name);
        return ColumnStorage.IsStored(column)
            ? column
            : throw Fault.Of(ErrorCode.NotSupportedHere, $"A query by the {column.Type} column '{name}' of '{node.Table}'");
    }

    /// <summary>The node that an entityname means: a link's alias, or the node itself by its alias or, for the root, its table.</summary>
    public static BoundNode Node(string? alias, BoundNode current, AliasScope aliases) => alias switch
    {
        null => current,
        _ when aliases.Find(alias) is { } link => link,
        _ when current.Parent is null && current.Table.LogicalName == alias => current,
        _ => throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, $"LinkEntity with name or alias {alias} is not found."),
    };
}
