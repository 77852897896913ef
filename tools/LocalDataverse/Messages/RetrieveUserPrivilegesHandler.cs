using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>The privileges of a user through all roles, teams' included.</summary>
public sealed class RetrieveUserPrivilegesHandler : IMessageHandler
{
    public string Message => "RetrieveUserPrivileges";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var userId = scope.Request.Get<Guid>("UserId");
        scope.Unit.Begin();
        var user = scope.Engine.Users.Get(scope.Session, userId);
        var privileges = new List<RolePrivilege>();
        using (var reader = scope.Session.Query("SELECT privilegeid, name FROM privilege"))
        {
            while (reader.Read())
            {
                var depth = user.DepthOf(reader.GetString(1));
                if (depth == Depth.None) continue;
                privileges.Add(new RolePrivilege((PrivilegeDepth)((int)depth - 1), GuidOrder.FromBytes((byte[])reader.GetValue(0)), user.BusinessUnitId)
                {
                    PrivilegeName = reader.GetString(1),
                });
            }
        }

        scope.Observe("privilege", privileges.Count);
        return new RetrieveUserPrivilegesResponse { Results = { ["RolePrivileges"] = privileges.ToArray() } };
    }
}
