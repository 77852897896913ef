using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages.Rows;

/// <summary>One row as Retrieve returns it: the columns asked for, the id always, empty ones left out, texts for people beside.</summary>
public static class RowReader
{
    public static Entity? Read(RequestScope scope, Table table, Guid id, ColumnSet columns)
    {
        var wanted = columns.AllColumns
            ? null
            : columns.Columns.Select(name => scope.Catalog.Column(table, name)).ToList();
        var row = scope.Rows.Read(scope.Session, table, id, wanted);
        if (row is null) return null;
        row[table.PrimaryId] = id;
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
        {
            reference.Name = scope.Rows.Name(scope.Session, reference.LogicalName, reference.Id);
        }

        FormattedValues.Fill(scope, table, row);
        return row;
    }
}
