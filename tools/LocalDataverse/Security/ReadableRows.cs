using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Query;
using LocalDataverse.Storage;

namespace LocalDataverse.Security;

/// <summary>The rows that a restricted user's queries see, as SQL.</summary>
public sealed class ReadableRows(RequestScope scope, UserProfile user) : IRowAccess
{
    private const int Read = 1;

    /// <exception cref="System.ServiceModel.FaultException">PrivilegeDenied: no role lets the user read the table at all.</exception>
    public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter)
    {
        if (user.IsUnrestricted || table.Ownership == Ownership.None) return null;
        var privilege = PrivilegeName.Of(Verb.Read, table);
        var depth = user.DepthOf(privilege);
        if (depth == Depth.None) throw AccessControl.Missing(user, privilege, table);
        if (depth == Depth.Global || table.Ownership != Ownership.UserOwned) return null;

        string Column(string name) => $"{alias}.{Session.Quote(name)}";
        string List(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => addParameter(GuidOrder.ToBytes(id))));
        Guid[] principals = [user.Id, .. user.TeamIds];
        var reports = Hierarchy.Below(scope, user, table).Keys.ToList();
        var parts = new List<string> { $"{Column("ownerid")} IN ({List(principals.Concat(reports))})" };
        if (depth == Depth.Local) parts.Add($"{Column("owningbusinessunit")} = {addParameter(GuidOrder.ToBytes(user.BusinessUnitId))}");
        if (depth == Depth.Deep) parts.Add($"{Column("owningbusinessunit")} IN ({BusinessUnits.TreeOf(addParameter(GuidOrder.ToBytes(user.BusinessUnitId)))})");
        parts.Add(
            $"{Column(table.PrimaryId)} IN (SELECT objectid FROM principalobjectaccess WHERE principalid IN ({List(principals.Concat(reports))}) "
            + $"AND (coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0)) & {Read} <> 0)");
        return $"({string.Join(" OR ", parts)})";
    }

    public bool MayRead(Table table, Column column) => user.MayReadColumn(table, column);
}
