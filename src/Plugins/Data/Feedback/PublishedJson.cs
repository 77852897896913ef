using System;
using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>A published result as the summary keeps it.</summary>
[DataContract]
public sealed class PublishedJson
{
    /// <summary>The managers whose teams are in it.</summary>
    [DataMember(Name = "members", Order = 0)]
    public Guid[] Members { get; set; } = [];

    [DataMember(Name = "statements", Order = 1)]
    public PublishedStatementJson[] Statements { get; set; } = [];
}
