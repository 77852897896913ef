using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

[CollectionDataContract(Name = "EndpointCollection", Namespace = ContractNamespaces.Xrm2014)]
public sealed class EndpointCollection : DataCollection<EndpointType, string>
{
    public EndpointCollection() { }
}
