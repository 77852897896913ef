using System.Globalization;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Data.Agendas;

/// <summary>What was written about a topic in an earlier 1:1.</summary>
[DataContract]
public sealed class AnswerJson
{
    /// <summary>Enough to compare with; the item itself holds the rest.</summary>
    private const int LongestText = 2000;

    /// <summary>UTC, ISO 8601.</summary>
    [DataMember(Name = "on", Order = 0)]
    public string On { get; set; } = "";

    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";

    public static AnswerJson Of(PastAnswer answer) => new()
    {
        On = answer.On.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        Text = Shortened(answer.Text),
    };

    private static string Shortened(string text) => text.Length <= LongestText ? text : RowValues.Shortened(text, LongestText) + "…";
}
