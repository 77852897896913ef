using System.Runtime.Serialization;

namespace CrmCoaching.Data;

/// <summary>What loading the defaults created: codes and names.</summary>
[DataContract]
public sealed class LoadedJson
{
    [DataMember(Name = "kpis", Order = 0)]
    public string[] Kpis { get; set; } = [];
}
