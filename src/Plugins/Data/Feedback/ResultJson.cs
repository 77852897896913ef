using System.Runtime.Serialization;

namespace CrmCoaching.Data.Feedback;

/// <summary>A result, published or withheld.</summary>
[DataContract]
public sealed class ResultJson
{
    /// <summary>Why there are no figures; null when there are.</summary>
    [DataMember(Name = "withheldBecause", Order = 0, EmitDefaultValue = false)]
    public string? WithheldBecause { get; set; }

    [DataMember(Name = "respondents", Order = 1, EmitDefaultValue = false)]
    public int? Respondents { get; set; }

    /// <summary>The share that agrees with the headline statement, 0 to 1.</summary>
    [DataMember(Name = "headline", Order = 2, EmitDefaultValue = false)]
    public decimal? Headline { get; set; }

    /// <summary>"orLess", "orMore" or absent.</summary>
    [DataMember(Name = "headlineBound", Order = 3, EmitDefaultValue = false)]
    public string? HeadlineBound { get; set; }

    [DataMember(Name = "statements", Order = 4, EmitDefaultValue = false)]
    public PublishedStatementJson[]? Statements { get; set; }

    /// <summary>In no order of time, author or answers.</summary>
    [DataMember(Name = "comments", Order = 5, EmitDefaultValue = false)]
    public string[]? Comments { get; set; }
}
