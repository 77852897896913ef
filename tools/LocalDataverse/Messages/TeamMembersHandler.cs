using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam.</summary>
public sealed class TeamMembersHandler : IMessageHandler
{
    private readonly bool adds;

    private TeamMembersHandler(bool adds) => this.adds = adds;

    public static TeamMembersHandler Add() => new(true);

    public static TeamMembersHandler Remove() => new(false);

    public string Message => adds ? "AddMembersTeam" : "RemoveMembersTeam";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var team = scope.Request.Get<Guid>("TeamId");
        var members = scope.Request.Get<Guid[]>("MemberIds");
        scope.Observe("team", members.Length);
        scope.Engine.Events.Run(scope, new PipelineEvent(Message, "team", scope.Request.Parameters) { Id = team }, _ => Run(scope, team, members));
        return adds ? new AddMembersTeamResponse() : new RemoveMembersTeamResponse();
    }

    private void Run(RequestScope scope, Guid team, Guid[] members)
    {
        var row = scope.Rows.Read(scope.Session, scope.Catalog.Table("team"), team) ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, "team", team);
        if (row.GetAttributeValue<bool>("isdefault")) throw Fault.Of(ErrorCode.InvalidOperation, "The members of a default team are the users of its business unit.");
        scope.Engine.Access.CheckUpdate(scope, new Entity("team", team), team);
        foreach (var member in members)
        {
            if (!scope.Rows.Exists(scope.Session, scope.Catalog.Table("systemuser"), member)) throw Fault.Of(ErrorCode.ObjectDoesNotExist, "systemuser", member);
            if (adds) TeamMembers.Add(scope, team, member);
            else TeamMembers.Remove(scope, team, member);
        }

        scope.Engine.Users.Forget();
        scope.Unit.AfterEnd(scope.Engine.Users.Forget);
    }
}
