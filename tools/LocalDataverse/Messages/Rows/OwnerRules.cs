using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Who owns a row, and the columns that follow from it.</summary>
public static class OwnerRules
{
    public const string Owner = "ownerid";
    private const string BusinessUnit = "businessunitid";
    private const string TeamType = "teamtype";
    private const int AccessTeam = 1;

    /// <exception cref="System.ServiceModel.FaultException">ObjectDoesNotExist; InvalidOwnerId for an access team.</exception>
    public static void Apply(RowChange change)
    {
        if (change.Table.Ownership != Ownership.UserOwned) return;
        if (change.IsNew && change.Effective<EntityReference>(Owner) is null)
            change.Values[Owner] = new EntityReference("systemuser", change.Scope.Caller.UserId);
        if (!change.Sets(Owner)) return;

        var owner = (EntityReference?)change.Values[Owner] ?? throw Fault.Of(ErrorCode.InvalidOwnerId, "A row cannot be without an owner.");
        var isTeam = owner.LogicalName == "team";
        var table = change.Scope.Catalog.Table(owner.LogicalName);
        Column[] columns = isTeam ? [table.Columns[BusinessUnit], table.Columns[TeamType]] : [table.Columns[BusinessUnit]];
        var row = change.Scope.Rows.Read(change.Scope.Session, table, owner.Id, columns)
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, owner.LogicalName, owner.Id);
        if (isTeam && row.GetAttributeValue<OptionSetValue>(TeamType)?.Value == AccessTeam)
            throw Fault.Of(ErrorCode.InvalidOwnerId, "An access team cannot own rows.");
        if (owner.Id != change.Scope.Caller.UserId) AccessControl.RefuseWithoutRead(change.Scope, change.Table, owner);
        change.Set("owningbusinessunit", row.GetAttributeValue<EntityReference>(BusinessUnit));
        change.Set("owninguser", isTeam ? null : owner);
        change.Set("owningteam", isTeam ? owner : null);
    }
}
