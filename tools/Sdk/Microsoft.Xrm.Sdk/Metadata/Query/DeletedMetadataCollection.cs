using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[CollectionDataContract(Name = "DeletedMetadataCollection", Namespace = ContractNamespaces.MetadataQuery2011)]
public sealed class DeletedMetadataCollection : DataCollection<DeletedMetadataFilters, DataCollection<Guid>>
{
    public DeletedMetadataCollection() { }
}
