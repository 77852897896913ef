using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>What a condition on metadata may compare with.</summary>
internal static class KnownConditionValueTypes
{
    internal static IEnumerable<Type> All =>
    [
        typeof(AttributeRequiredLevel),
        typeof(AttributeTypeCode),
        typeof(AttributeTypeDisplayName),
        typeof(BooleanManagedProperty),
        typeof(Guid[]),
        typeof(OwnershipTypes),
        typeof(string[]),
    ];
}
