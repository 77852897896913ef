using System.Runtime.Serialization;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A manager with the months of the period.</summary>
[DataContract]
public sealed class ManagerJson
{
    [DataMember(Name = "manager", Order = 0)]
    public string Manager { get; set; } = "";

    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>Oldest first.</summary>
    [DataMember(Name = "months", Order = 2)]
    public ManagerMonthJson[] Months { get; set; } = [];
}
