using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Messages;

/// <summary>Associate and Disassociate: rows of an intersect, or the lookup of a one-to-many relationship.</summary>
public sealed class AssociationHandler : IMessageHandler
{
    private readonly bool links;

    private AssociationHandler(bool links) => this.links = links;

    public static AssociationHandler Associate() => new(true);

    public static AssociationHandler Disassociate() => new(false);

    public string Message => links ? "Associate" : "Disassociate";
    public RequestKind Kind => RequestKind.Write;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Request.Get<EntityReference>(PipelineEvent.TargetName);
        var relationship = scope.Request.Get<Relationship>("Relationship");
        var related = scope.Request.Get<EntityReferenceCollection>("RelatedEntities");
        scope.Observe(target.LogicalName, related.Count);
        target.Id = References.Resolve(scope, target.LogicalName, target.Id, target.KeyAttributes);
        foreach (var one in related) one.Id = References.Resolve(scope, one.LogicalName, one.Id, one.KeyAttributes);
        // The platform gives these events no table.
        scope.Engine.Events.Run(scope, new PipelineEvent(Message, null, scope.Request.Parameters), _ => Run(scope, target, relationship, related));
        return links ? new AssociateResponse() : new DisassociateResponse();
    }

    private void Run(RequestScope scope, EntityReference target, Relationship relationship, EntityReferenceCollection related)
    {
        if (scope.Catalog.TryGetManyToMany(relationship.SchemaName, out var many))
        {
            foreach (var one in related) Intersects.Change(scope, many, target, one, relationship.PrimaryEntityRole, links);
        }
        else if (scope.Catalog.TryGetOneToMany(relationship.SchemaName, out var oneToMany))
        {
            foreach (var one in related)
            {
                var (child, parent) = oneToMany.ReferencedTable == target.LogicalName && relationship.PrimaryEntityRole != EntityRole.Referencing ? (one, target) : (target, one);
                var row = new Entity(child.LogicalName, child.Id) { [oneToMany.ReferencingColumn] = links ? parent : null };
                UpdateOperation.Run(scope, [PipelineEvent.ForTarget("Update", row)]);
            }
        }
        else
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"There is no relationship {relationship.SchemaName}.");
        }
    }
}
