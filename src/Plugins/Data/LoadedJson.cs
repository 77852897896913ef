using System.Runtime.Serialization;

namespace CrmCoaching.Data;

/// <summary>What loading the defaults created: codes and names.</summary>
[DataContract]
public sealed class LoadedJson
{
    [DataMember(Name = "kpis", Order = 0)]
    public string[] Kpis { get; set; } = [];

    /// <summary>Whether the key of the confidential answers was generated now.</summary>
    [DataMember(Name = "secret", Order = 1)]
    public bool Secret { get; set; }

    /// <summary>What the setup has to mend by hand, one sentence each.</summary>
    [DataMember(Name = "warnings", Order = 2)]
    public string[] Warnings { get; set; } = [];

    [DataMember(Name = "skills", Order = 5)]
    public string[] Skills { get; set; } = [];

    /// <summary>What was missing of templates, topics and questions: the table and how many.</summary>
    [DataMember(Name = "agendas", Order = 6)]
    public string[] Agendas { get; set; } = [];
}
