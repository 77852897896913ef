using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Kpis.Checks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmCoaching.Data.Kpis;

/// <summary>Tables as the platform describes them, with what a user may read of them.</summary>
public sealed class TableFactStore(IOrganizationService service)
{
    private const string BaseSuffix = "_base";
    private const string UserTable = "systemuser";

    private readonly Dictionary<string, EntityMetadata?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<Guid>> readable = [];

    /// <summary>The description of a table; read once.</summary>
    /// <param name="saver">Whose right to read every row is told; null for who may do anything.</param>
    /// <returns>Null when there is no such table.</returns>
    public TableFact? Find(string table, Guid? saver)
    {
        if (Metadata(table) is not { } described)
            return null;

        var readAs = ConfidentialTables.ReadAs.TryGetValue(table, out var other) ? Metadata(other) : described;
        var columns = (described.Attributes ?? []).Where(column => column.LogicalName is not null).ToDictionary(
            column => column.LogicalName, column => new ColumnFact(column.LogicalName, Kind(column), column.IsSecured == true));
        return new TableFact(table, columns, readAs is not null && (saver is null || MayReadAll(readAs, saver.Value)));
    }

    /// <summary>A table that does not exist is looked for, not asked for: a fault would end the whole operation.</summary>
    private EntityMetadata? Metadata(string table)
    {
        if (known.TryGetValue(table, out var found))
            return found;

        found = Exists(table)
            ? ((RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest
            {
                LogicalName = table,
                EntityFilters = EntityFilters.Attributes | EntityFilters.Privileges,
                RetrieveAsIfPublished = false,
            })).EntityMetadata
            : null;
        known.Add(table, found);
        return found;
    }

    private bool Exists(string table)
    {
        var named = new MetadataFilterExpression();
        named.Conditions.Add(new MetadataConditionExpression(nameof(EntityMetadata.LogicalName), MetadataConditionOperator.Equals, table));
        var response = (RetrieveMetadataChangesResponse)service.Execute(new RetrieveMetadataChangesRequest
        {
            Query = new EntityQueryExpression
            {
                Criteria = named,
                Properties = new MetadataPropertiesExpression(nameof(EntityMetadata.LogicalName)),
            },
        });
        return response.EntityMetadata.Count > 0;
    }

    private bool MayReadAll(EntityMetadata table, Guid saver)
    {
        if (!readable.TryGetValue(saver, out var global))
        {
            var response = (RetrieveUserPrivilegesResponse)service.Execute(new RetrieveUserPrivilegesRequest { UserId = saver });
            global = new HashSet<Guid>(response.RolePrivileges.Where(held => held.Depth == PrivilegeDepth.Global).Select(held => held.PrivilegeId));
            readable.Add(saver, global);
        }

        return (table.Privileges ?? []).Any(privilege => privilege.PrivilegeType == PrivilegeType.Read && global.Contains(privilege.PrivilegeId));
    }

    private static ColumnKind Kind(AttributeMetadata column) => column switch
    {
        DateTimeAttributeMetadata date when date.DateTimeBehavior?.Value == DateTimeBehavior.DateOnly.Value => ColumnKind.Day,
        DateTimeAttributeMetadata date when date.DateTimeBehavior?.Value == DateTimeBehavior.TimeZoneIndependent.Value => ColumnKind.ZonelessTime,
        LookupAttributeMetadata { AttributeType: AttributeTypeCode.Lookup } lookup =>
            (lookup.Targets ?? []).Contains(UserTable) ? ColumnKind.User : ColumnKind.Reference,
        _ => Kind(column.AttributeType, column.LogicalName),
    };

    private static ColumnKind Kind(AttributeTypeCode? type, string name) => type switch
    {
        AttributeTypeCode.String or AttributeTypeCode.Memo => ColumnKind.Text,
        AttributeTypeCode.Integer or AttributeTypeCode.BigInt or AttributeTypeCode.Decimal or AttributeTypeCode.Double => ColumnKind.Number,
        AttributeTypeCode.Money => name.EndsWith(BaseSuffix, StringComparison.Ordinal) ? ColumnKind.BaseMoney : ColumnKind.Money,
        AttributeTypeCode.Boolean or AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => ColumnKind.Choice,
        AttributeTypeCode.Uniqueidentifier or AttributeTypeCode.Lookup or AttributeTypeCode.Customer => ColumnKind.Reference,
        AttributeTypeCode.Owner => ColumnKind.User,
        AttributeTypeCode.DateTime => ColumnKind.Instant,
        _ => ColumnKind.Other,
    };
}
