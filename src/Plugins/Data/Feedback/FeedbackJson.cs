using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>What was published about a manager in a quarter.</summary>
[DataContract]
public sealed class FeedbackJson
{
    [DataMember(Name = "manager", Order = 0)]
    public string Manager { get; set; } = "";

    [DataMember(Name = "quarter", Order = 1)]
    public string Quarter { get; set; } = "";

    /// <summary>Whether the quarter has been published; of each result it may still be withheld.</summary>
    [DataMember(Name = "isPublished", Order = 2)]
    public bool IsPublished { get; set; }

    /// <summary>Why not; null when it has.</summary>
    [DataMember(Name = "reason", Order = 3, EmitDefaultValue = false)]
    public string? Reason { get; set; }

    [DataMember(Name = "quarterly", Order = 4, EmitDefaultValue = false)]
    public ResultJson? Quarterly { get; set; }

    [DataMember(Name = "pulse", Order = 5, EmitDefaultValue = false)]
    public ResultJson? Pulse { get; set; }

    /// <summary>All teams of the managers below this one, where one of them is not shown; else null.</summary>
    [DataMember(Name = "secondLineQuarterly", Order = 6, EmitDefaultValue = false)]
    public ResultJson? SecondLineQuarterly { get; set; }

    [DataMember(Name = "secondLinePulse", Order = 7, EmitDefaultValue = false)]
    public ResultJson? SecondLinePulse { get; set; }
}
