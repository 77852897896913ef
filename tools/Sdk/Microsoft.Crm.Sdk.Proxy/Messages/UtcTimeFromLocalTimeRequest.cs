using System;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Proxy;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class UtcTimeFromLocalTimeRequest : OrganizationRequest
{
    public UtcTimeFromLocalTimeRequest()
    {
        RequestName = "UtcTimeFromLocalTime";
        TimeZoneCode = default;
        LocalTime = default;
    }

    public DateTime LocalTime
    {
        get => Parameters.TryGetValue("LocalTime", out object value) ? (DateTime)value : default;
        set => Parameters["LocalTime"] = value;
    }

    public int TimeZoneCode
    {
        get => Parameters.TryGetValue("TimeZoneCode", out object value) ? (int)value : default;
        set => Parameters["TimeZoneCode"] = value;
    }
}
