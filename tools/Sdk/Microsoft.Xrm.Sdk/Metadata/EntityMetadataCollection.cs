using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[CollectionDataContract(Name = "EntityMetadataCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityMetadataCollection : DataCollection<EntityMetadata>
{
    public EntityMetadataCollection() { }
}
