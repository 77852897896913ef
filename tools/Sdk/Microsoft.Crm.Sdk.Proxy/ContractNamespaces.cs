namespace Microsoft.Crm.Sdk.Proxy;

/// <summary>XML namespaces of the data contracts, as the service writes them on the wire.</summary>
internal static class ContractNamespaces
{
    internal const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
