using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "EntityRecordCountCollection", Namespace = ContractNamespaces.Xrm90)]
public sealed class EntityRecordCountCollection : DataCollection<string, long>
{
    public EntityRecordCountCollection() { }
}
