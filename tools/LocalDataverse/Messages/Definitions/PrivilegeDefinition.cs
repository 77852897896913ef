using LocalDataverse.Metadata;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Messages.Definitions;

/// <summary>A privilege as the SDK describes it: rows without an owner can only be reached in the whole organisation.</summary>
internal static class PrivilegeDefinition
{
    public static SecurityPrivilegeMetadata Of(Table table, TablePrivilege privilege)
    {
        var isOwned = table.Ownership is Ownership.UserOwned or Ownership.BusinessOwned;
        var definition = (SecurityPrivilegeMetadata)SdkProperty.New(typeof(SecurityPrivilegeMetadata));
        return definition
            .With(nameof(definition.Name), privilege.Name)
            .With(nameof(definition.PrivilegeId), PrivilegeName.Id(privilege.Name))
            .With(nameof(definition.PrivilegeType), Enum.Parse<PrivilegeType>(privilege.Action.ToString()))
            .With(nameof(definition.CanBeBasic), table.Ownership == Ownership.UserOwned)
            .With(nameof(definition.CanBeLocal), isOwned)
            .With(nameof(definition.CanBeDeep), isOwned)
            .With(nameof(definition.CanBeGlobal), true);
    }
}
