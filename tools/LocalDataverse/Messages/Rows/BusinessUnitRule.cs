using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Business units form one tree below the root, and each has its default team.</summary>
public sealed class BusinessUnitRule : ITableRule
{
    public bool AppliesTo(Table table) => table.LogicalName == "businessunit";

    public void BeforeWrite(RowChange change)
    {
        if (change.IsNew && change.Effective<EntityReference>("parentbusinessunitid") is null)
            throw Fault.Of(ErrorCode.InvalidParentId, "A business unit needs a parent: there is one root only.");
        if (change.IsNew) change.Default("organizationid", new EntityReference("organization", KnownRows.Organization));
    }

    public void AfterWrite(RowChange change)
    {
        var scope = change.Scope;
        if (change.IsNew)
        {
            scope.Rows.Insert(scope.Session, scope.Catalog.Table("team"), Guid.NewGuid(), new Dictionary<string, object?>
            {
                ["name"] = change.Effective<string>("name"),
                ["businessunitid"] = new EntityReference("businessunit", change.Id),
                ["administratorid"] = new EntityReference("systemuser", scope.Caller.UserId),
                ["isdefault"] = true,
                ["teamtype"] = new OptionSetValue(0),
                ["createdon"] = scope.Now,
                ["modifiedon"] = scope.Now,
                ["versionnumber"] = RowStore.NextVersion(scope.Session),
            });
        }
        else if (change.Sets("name"))
        {
            scope.Session.Run("UPDATE team SET name = $1 WHERE businessunitid = $0 AND isdefault = 1", GuidOrder.ToBytes(change.Id), change.Effective<string>("name") ?? "");
        }
    }
}
