using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "RelationshipQueryExpression", Namespace = ContractNamespaces.MetadataQuery2011)]
public sealed class RelationshipQueryExpression : MetadataQueryExpression
{

}
