using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateResponse : OrganizationResponse;
