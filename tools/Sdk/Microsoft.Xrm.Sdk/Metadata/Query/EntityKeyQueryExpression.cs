using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "EntityKeyQueryExpression", Namespace = ContractNamespaces.Xrm80Root)]
public sealed class EntityKeyQueryExpression : MetadataQueryExpression
{

}
