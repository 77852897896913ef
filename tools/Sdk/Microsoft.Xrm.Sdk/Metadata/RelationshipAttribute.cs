using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "RelationshipAttribute", Namespace = ContractNamespaces.Metadata2011)]
public class RelationshipAttribute
{
    [DataMember]
    public string ReferencedAttributeName { get; set; }

    [DataMember]
    public string ReferencingAttributeName { get; set; }
}
