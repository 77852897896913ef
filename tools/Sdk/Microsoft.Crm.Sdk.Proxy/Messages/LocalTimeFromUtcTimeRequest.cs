using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class LocalTimeFromUtcTimeRequest : OrganizationRequest
{
    public LocalTimeFromUtcTimeRequest()
    {
        RequestName = "LocalTimeFromUtcTime";
        TimeZoneCode = default;
        UtcTime = default;
    }

    public DateTime UtcTime
    {
        get => Parameters.TryGetValue("UtcTime", out object value) ? (DateTime)value : default;
        set => Parameters["UtcTime"] = value;
    }

    public int TimeZoneCode
    {
        get => Parameters.TryGetValue("TimeZoneCode", out object value) ? (int)value : default;
        set => Parameters["TimeZoneCode"] = value;
    }
}
