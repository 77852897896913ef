using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Organization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What the serializer may meet where a contract says object.</summary>
internal static class KnownParameterTypes
{
    /// <summary>Values of a column.</summary>
    internal static IEnumerable<Type> Values =>
    [
        typeof(BooleanManagedProperty),
        typeof(EntityCollection),
        typeof(EntityReference),
        typeof(Money),
        typeof(OptionSetValue),
        typeof(OptionSetValueCollection),
        typeof(Guid[]),
        typeof(int[]),
        typeof(string[]),
    ];

    /// <summary>Values of a column and parameters of the messages of this assembly.</summary>
    internal static IEnumerable<Type> All =>
    [
        .. Values,
        typeof(AliasedValue),
        typeof(AttributeMetadata),
        typeof(ColumnSet),
        typeof(ConcurrencyBehavior),
        typeof(DeletedMetadataCollection),
        typeof(DeletedMetadataFilters),
        typeof(Entity),
        typeof(EntityFilters),
        typeof(EntityImageCollection),
        typeof(EntityMetadata),
        typeof(EntityMetadata[]),
        typeof(EntityMetadataCollection),
        typeof(EntityQueryExpression),
        typeof(EntityReferenceCollection),
        typeof(ExecuteMultipleResponseItemCollection),
        typeof(ExecuteMultipleSettings),
        typeof(Label),
        typeof(OptionSetMetadataBase),
        typeof(OptionSetMetadataBase[]),
        typeof(OrganizationDetail),
        typeof(OrganizationRequestCollection),
        typeof(OrganizationResponseCollection),
        typeof(OrganizationServiceFault),
        typeof(QueryBase),
        typeof(Relationship),
        typeof(RelationshipMetadataBase),
        typeof(RelationshipQueryCollection),
    ];
}
