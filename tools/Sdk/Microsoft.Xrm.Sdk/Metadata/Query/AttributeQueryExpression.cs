using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "AttributeQueryExpression", Namespace = ContractNamespaces.MetadataQuery2011)]
public sealed class AttributeQueryExpression : MetadataQueryExpression
{

}
