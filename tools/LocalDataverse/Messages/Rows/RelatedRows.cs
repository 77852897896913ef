using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Deep insert: rows that come inside their parent are created with it and point to it.</summary>
public static class RelatedRows
{
    public static void Create(RequestScope scope, Entity parent, Guid parentId)
    {
        foreach (var (relationship, children) in parent.RelatedEntities)
        {
            if (!scope.Catalog.TryGetOneToMany(relationship.SchemaName, out var one) || one.ReferencedTable != parent.LogicalName)
                throw Fault.Of(ErrorCode.NotSupportedHere, $"Creating rows through the relationship {relationship.SchemaName}");
            foreach (var child in children.Entities)
            {
                child[one.ReferencingColumn] = new EntityReference(parent.LogicalName, parentId);
                CreateOperation.Run(scope, [PipelineEvent.ForTarget("Create", child)]);
            }
        }
    }
}
