using System.Runtime.Serialization;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>A statement's figures as they were published. A bound is "orLess", "orMore" or absent.</summary>
[DataContract]
public sealed class PublishedStatementJson
{
    [DataMember(Name = "code", Order = 0)]
    public string Code { get; set; } = "";

    /// <summary>In the words of then.</summary>
    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";

    /// <summary>1 to 5; null where the group is too small for the statement to be told.</summary>
    [DataMember(Name = "mean", Order = 2, EmitDefaultValue = false)]
    public decimal? Mean { get; set; }

    [DataMember(Name = "meanBound", Order = 3, EmitDefaultValue = false)]
    public string? MeanBound { get; set; }

    /// <summary>0 to 1; null as above.</summary>
    [DataMember(Name = "agreeing", Order = 4, EmitDefaultValue = false)]
    public decimal? Agreeing { get; set; }

    [DataMember(Name = "agreeingBound", Order = 5, EmitDefaultValue = false)]
    public string? AgreeingBound { get; set; }

    [DataMember(Name = "headline", Order = 6, EmitDefaultValue = false)]
    public bool Headline { get; set; }

    /// <summary>What the manager answered about themselves; null when they did not.</summary>
    [DataMember(Name = "self", Order = 7, EmitDefaultValue = false)]
    public decimal? Self { get; set; }

    /// <summary>Self less mean: positive when the manager sees it better.</summary>
    [DataMember(Name = "gap", Order = 8, EmitDefaultValue = false)]
    public decimal? Gap { get; set; }

    [DataMember(Name = "gapBound", Order = 9, EmitDefaultValue = false)]
    public string? GapBound { get; set; }

    public static PublishedStatementJson Of(StatementFigures figures) => new()
    {
        Code = figures.Statement.Code,
        Text = figures.Statement.Text,
        Mean = figures.Mean?.Value,
        MeanBound = FigureBounds.Text(figures.Mean?.Bound),
        Agreeing = figures.Agreeing?.Value,
        AgreeingBound = FigureBounds.Text(figures.Agreeing?.Bound),
        Headline = figures.Statement.IsHeadline,
    };

    /// <summary>The same figures beside the manager's own view.</summary>
    public PublishedStatementJson Beside(decimal? self)
    {
        if (self is not { } own)
            return this;

        var gap = Mean is { } mean ? PerceptionGap.Of(own, new Figure(mean, FigureBounds.Of(MeanBound))) : default(Figure?);
        return new PublishedStatementJson
        {
            Code = Code, Text = Text, Mean = Mean, MeanBound = MeanBound, Agreeing = Agreeing, AgreeingBound = AgreeingBound, Headline = Headline,
            Self = own, Gap = gap?.Value, GapBound = FigureBounds.Text(gap?.Bound),
        };
    }
}
