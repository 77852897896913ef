using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>The setting with the statements.</summary>
[DataContract]
public sealed class QuestionnaireJson
{
    [DataMember(Name = "pulse")]
    public StatementJson[]? Pulse { get; set; }

    [DataMember(Name = "quarterly")]
    public StatementJson[]? Quarterly { get; set; }
}
