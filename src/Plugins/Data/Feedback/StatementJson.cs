using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>A statement as the setting has it; there it also has the words in which managers rate themselves, for the page that asks.</summary>
[DataContract]
public sealed class StatementJson
{
    [DataMember(Name = "code")]
    public string? Code { get; set; }

    [DataMember(Name = "text")]
    public string? Text { get; set; }

    [DataMember(Name = "headline")]
    public bool Headline { get; set; }
}
