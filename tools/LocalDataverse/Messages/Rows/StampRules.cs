using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>
/// Fills the target, before stage 20, with what the platform adds there: steps see these values and may replace them. What the
/// caller may not set is dropped without a fault, as the platform does.
/// </summary>
public static class StampRules
{
    private const string Overridden = "overriddencreatedon";

    public static void PrepareCreate(RequestScope scope, Table table, Entity target)
    {
        StateRules.RefuseUnknownState(scope, table, target);
        Drop(table, target, column => column.ValidForCreate || column.IsPrimaryId);
        var now = scope.Now;
        var user = new EntityReference("systemuser", scope.Caller.UserId);
        if (target.Attributes.TryGetValue(Overridden, out var backdated) && backdated is DateTime date)
        {
            var column = table.Columns[Overridden];
            Add(table, target, "createdon", ColumnValues.Date(column, date, scope.User));
            target[Overridden] = now;
        }
        else
        {
            Add(table, target, "createdon", now);
        }

        Add(table, target, "modifiedon", now);
        Add(table, target, "createdby", user);
        Add(table, target, "modifiedby", user);
        if (scope.Caller.IsImpersonated) Add(table, target, "createdonbehalfby", Delegate(scope));
        if (scope.Caller.IsImpersonated) Add(table, target, "modifiedonbehalfby", Delegate(scope));
        if (table.Ownership == Ownership.UserOwned && target.GetAttributeValue<EntityReference>(OwnerRules.Owner) is null)
            target[OwnerRules.Owner] = user;
        if (table.Ownership == Ownership.OrganizationOwned)
            Add(table, target, "organizationid", table.TryGetColumn("organizationid", out var owner) && owner.IsLookup
                ? new EntityReference("organization", KnownRows.Organization)
                : KnownRows.Organization);
        foreach (var column in TableFacts.Of(table).Defaults.Where(column => !target.Contains(column.LogicalName)))
        {
            target[column.LogicalName] = column.Type == ColumnType.Boolean ? column.DefaultValue == 1 : new OptionSetValue(column.DefaultValue!.Value);
        }
    }

    public static void PrepareUpdate(RequestScope scope, Table table, Entity target)
    {
        Drop(table, target, column => column.ValidForUpdate);
        Add(table, target, "modifiedon", scope.Now);
        Add(table, target, "modifiedby", new EntityReference("systemuser", scope.Caller.UserId));
        Add(table, target, "modifiedonbehalfby", scope.Caller.IsImpersonated ? Delegate(scope) : null);
    }

    private static EntityReference Delegate(RequestScope scope) => new("systemuser", scope.Caller.InitiatingUserId);

    private static void Drop(Table table, Entity target, Func<Column, bool> keeps)
    {
        foreach (var name in target.Attributes.Keys.Where(name => !keeps(table.Columns[name])).ToList()) target.Attributes.Remove(name);
    }

    private static void Add(Table table, Entity target, string column, object? value)
    {
        if (table.TryGetColumn(column, out _)) target[column] = value;
    }
}
