using System.Runtime.Serialization;

namespace CrmCoaching.Data.Agendas;

/// <summary>A question beside a block.</summary>
[DataContract]
public sealed class QuestionJson
{
    /// <summary>Ask, Observe or Tell.</summary>
    [DataMember(Name = "step", Order = 0)]
    public string Step { get; set; } = "";

    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";
}
