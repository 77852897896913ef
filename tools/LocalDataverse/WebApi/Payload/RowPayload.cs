using LocalDataverse.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Payload;

/// <summary>A row of a request body, with the rows and references around it.</summary>
public sealed class RowPayload(Entity row)
{
    public Entity Row => row;

    /// <summary>Rows to create first, for lookups of this one.</summary>
    public List<(SingleNavigation Navigation, RowPayload Payload)> Parents { get; } = [];

    /// <summary>Rows to create afterwards, in collections of this one.</summary>
    public List<(CollectionNavigation Navigation, RowPayload Payload)> Children { get; } = [];

    /// <summary>Existing rows to take into collections of this one.</summary>
    public List<(CollectionNavigation Navigation, EntityReference Related)> Associations { get; } = [];

    public bool IsFlat => Parents.Count + Children.Count + Associations.Count == 0;
}
