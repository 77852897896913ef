using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>A note as its author gets it back.</summary>
[DataContract]
public sealed class PrivateNoteJson
{
    [DataMember(Name = "id", Order = 0)]
    public string Id { get; set; } = "";

    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";
}
