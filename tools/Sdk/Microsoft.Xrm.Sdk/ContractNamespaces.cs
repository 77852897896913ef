namespace Microsoft.Xrm.Sdk;

/// <summary>XML namespaces of the data contracts, as the service writes them on the wire.</summary>
internal static class ContractNamespaces
{
    internal const string Metadata2011 = "http://schemas.microsoft.com/xrm/2011/Metadata";
    internal const string Metadata2013 = "http://schemas.microsoft.com/xrm/2013/Metadata";
    internal const string Metadata71 = "http://schemas.microsoft.com/xrm/7.1/Metadata";
    internal const string Metadata90 = "http://schemas.microsoft.com/xrm/9.0/Metadata";
    internal const string MetadataQuery2011 = "http://schemas.microsoft.com/xrm/2011/Metadata/Query";
    internal const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    internal const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    internal const string Xrm2014 = "http://schemas.microsoft.com/xrm/2014/Contracts";
    internal const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    internal const string Xrm80Root = "http://schemas.microsoft.com/xrm/8.0";
    internal const string Xrm90 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
}
