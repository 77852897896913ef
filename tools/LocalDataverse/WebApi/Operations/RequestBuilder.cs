using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>
/// The message behind an operation. Most have the operation's name and parameters; some of the platform's differ between its two
/// interfaces.
/// </summary>
public static class RequestBuilder
{
    public static OrganizationRequest Build(Exchange exchange, OperationPath path, IReadOnlyDictionary<string, object?> arguments)
    {
        var request = new OrganizationRequest(path.Operation.Name);
        foreach (var (name, value) in arguments)
            request[name] = value;
        if (path.Operation.Binding == OperationBinding.Entity)
            Bind(exchange, path, request);
        return request;
    }

    private static void Bind(Exchange exchange, OperationPath path, OrganizationRequest request)
    {
        var row = path.Row!;
        switch (path.Operation.Name)
        {
            case "RetrieveUserPrivileges":
                request["UserId"] = row.Id;
                break;
            case "RetrievePrincipalAccess":
                request["Principal"] = row;
                break;
            case "AddMembersTeam" or "RemoveMembersTeam":
                request["TeamId"] = row.Id;
                request["MemberIds"] = Members(request);
                request.Parameters.Remove("Members");
                break;
            default:
                request["Target"] = row.Id == Guid.Empty
                    ? new EntityReference(row.LogicalName, exchange.Retrieve(row, path.Table!.PrimaryId).Id)
                    : row;
                break;
        }
    }

    private static Guid[] Members(OrganizationRequest request) =>
        [.. ((EntityCollection)request["Members"]).Entities.Select(member =>
            member.Id != Guid.Empty ? member.Id : throw Refusal.BadRequest("A member needs its systemuserid."))];
}
