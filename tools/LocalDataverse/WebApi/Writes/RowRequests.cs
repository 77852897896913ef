using LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>The messages that create a row together with the rows around it.</summary>
public static class RowRequests
{
    /// <summary>Parents first, then the row, then its children and associations. Ids are given beforehand where others need them.</summary>
    public static List<OrganizationRequest> Create(RowPayload payload)
    {
        var requests = new List<OrganizationRequest>();
        Add(requests, payload);
        return requests;
    }

    private static void Add(List<OrganizationRequest> requests, RowPayload payload)
    {
        var row = payload.Row;
        foreach (var (navigation, parent) in payload.Parents)
        {
            GiveId(parent.Row);
            Add(requests, parent);
            row[navigation.Lookup.LogicalName] = new EntityReference(parent.Row.LogicalName, parent.Row.Id);
        }

        if (payload.Children.Count + payload.Associations.Count > 0)
            GiveId(row);
        requests.Add(new CreateRequest { Target = row });
        AddChildren(requests, payload);
    }

    private static void AddChildren(List<OrganizationRequest> requests, RowPayload payload)
    {
        var owner = payload.Row;
        foreach (var (navigation, child) in payload.Children)
        {
            if (navigation.OneToMany is { } one)
                child.Row[one.ReferencingColumn] = new EntityReference(owner.LogicalName, owner.Id);
            else
                GiveId(child.Row);
            Add(requests, child);
            if (navigation.ManyToMany is not null)
                requests.Add(Associate(owner, navigation, new EntityReference(child.Row.LogicalName, child.Row.Id)));
        }

        foreach (var (navigation, related) in payload.Associations)
            requests.Add(Associate(owner, navigation, related));
    }

    public static AssociateRequest Associate(Entity owner, Edm.CollectionNavigation navigation, EntityReference related) => new()
    {
        Target = new EntityReference(owner.LogicalName, owner.Id),
        Relationship = RelationshipOf(navigation, owner.LogicalName),
        RelatedEntities = [related],
    };

    /// <summary>A relationship of a table with itself needs the role of the row that it is seen from.</summary>
    public static Relationship RelationshipOf(Edm.CollectionNavigation navigation, string from)
    {
        var relationship = new Relationship(navigation.SchemaName);
        if (navigation.Target != from)
            return relationship;
        relationship.PrimaryEntityRole = navigation.ManyToMany is { } many && many.SecondNavigation == navigation.Name
            && many.FirstNavigation != navigation.Name
            ? EntityRole.Referencing
            : EntityRole.Referenced;
        return relationship;
    }

    private static void GiveId(Entity row)
    {
        if (row.Id == Guid.Empty)
            row.Id = Guid.NewGuid();
    }
}
