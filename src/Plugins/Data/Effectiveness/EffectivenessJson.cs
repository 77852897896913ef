using System.Runtime.Serialization;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The coaching facts of a period as the custom API answers them.</summary>
[DataContract]
public sealed class EffectivenessJson
{
    /// <summary>yyyy-MM, as <see cref="To"/>.</summary>
    [DataMember(Name = "from", Order = 0)]
    public string From { get; set; } = "";

    [DataMember(Name = "to", Order = 1)]
    public string To { get; set; } = "";

    /// <summary>Leader or Manager: in which role the caller sees it.</summary>
    [DataMember(Name = "role", Order = 2)]
    public string Role { get; set; } = "";

    /// <summary>How comparisons of results with coaching are to be read.</summary>
    [DataMember(Name = "note", Order = 3)]
    public string Note { get; set; } = "Comparisons of results with coaching are associations: they do not show that coaching is the cause.";

    [DataMember(Name = "managers", Order = 4)]
    public ManagerJson[] Managers { get; set; } = [];

    /// <summary>Oldest month first; for leaders alone.</summary>
    [DataMember(Name = "pooled", Order = 5, EmitDefaultValue = false)]
    public PooledJson[]? Pooled { get; set; }
}
