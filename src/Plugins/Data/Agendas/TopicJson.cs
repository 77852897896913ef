using System.Runtime.Serialization;

namespace CrmCoaching.Data.Agendas;

/// <summary>A topic of an agenda, with the answers of the last three times.</summary>
[DataContract]
public sealed class TopicJson
{
    /// <summary>Becomes the title of the agenda item when something is written.</summary>
    [DataMember(Name = "name", Order = 0)]
    public string Name { get; set; } = "";

    [DataMember(Name = "minutes", Order = 1)]
    public int? Minutes { get; set; }

    [DataMember(Name = "prompt", Order = 2)]
    public string? Prompt { get; set; }

    /// <summary>The latest first.</summary>
    [DataMember(Name = "answers", Order = 3)]
    public AnswerJson[] Answers { get; set; } = [];
}
