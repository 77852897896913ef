using System.Runtime.Serialization;

namespace CrmCoaching.Data.Maintenance;

/// <summary>What a call did, as it is answered: <c>{"job":"MonthFreezing","written":12,"more":true,"seconds":3.2}</c>.</summary>
[DataContract]
public sealed class DoneJob
{
    [DataMember(Name = "job", Order = 0)]
    public string Job { get; set; } = "";

    /// <summary>Rows created or changed.</summary>
    [DataMember(Name = "written", Order = 1)]
    public int Written { get; set; }

    /// <summary>Whether this job goes on with another call.</summary>
    [DataMember(Name = "more", Order = 2)]
    public bool More { get; set; }

    [DataMember(Name = "seconds", Order = 3)]
    public double Seconds { get; set; }
}
