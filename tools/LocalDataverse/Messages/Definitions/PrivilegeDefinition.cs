using LocalDataverse.Metadata;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>A privilege as the SDK describes it: rows without an owner can only be reached in the whole organisation.</summary>
internal static class PrivilegeDefinition
{
    /// <summary>Links of two tables are guarded by those tables.</summary>
    public static IEnumerable<SecurityPrivilegeMetadata> Of(Table table) =>
        table.IsIntersect ? [] : PrivilegeName.VerbsOf(table).Select(verb => Of(table, verb));

    private static SecurityPrivilegeMetadata Of(Table table, Verb verb)
    {
        var name = PrivilegeName.Of(verb, table);
        var isOwned = table.Ownership is Ownership.UserOwned or Ownership.BusinessOwned;
        var definition = (SecurityPrivilegeMetadata)SdkProperty.New(typeof(SecurityPrivilegeMetadata));
        return definition
            .With(nameof(definition.Name), name)
            .With(nameof(definition.PrivilegeId), PrivilegeName.Id(name))
            .With(nameof(definition.PrivilegeType), Enum.Parse<PrivilegeType>(verb.ToString()))
            .With(nameof(definition.CanBeBasic), table.Ownership == Ownership.UserOwned)
            .With(nameof(definition.CanBeLocal), isOwned)
            .With(nameof(definition.CanBeDeep), isOwned)
            .With(nameof(definition.CanBeGlobal), true);
    }
}
