using System.Collections.Generic;
using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>Answers as they are kept, with what must be known to count people and not answers.</summary>
[DataContract]
public sealed class ResponseJson
{
    /// <summary>By the codes of the statements.</summary>
    [DataMember(Name = "answers", Order = 0)]
    public Dictionary<string, int> Answers { get; set; } = [];

    /// <summary>Whether the same person answered about the same manager earlier in the quarter.</summary>
    [DataMember(Name = "again", Order = 1, EmitDefaultValue = false)]
    public bool Again { get; set; }

    /// <summary>Whether the same person has answered before in the quarter, about whomever.</summary>
    [DataMember(Name = "counted", Order = 2, EmitDefaultValue = false)]
    public bool Counted { get; set; }
}
