using System.Globalization;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Pipeline.Digests;

namespace CrmCoaching.Data.Pipeline;

/// <summary>One opportunity of a digest. Amounts are in base currency, days are ISO 8601.</summary>
[DataContract]
public sealed class DigestLineJson
{
    [DataMember(Name = "opportunity", Order = 0)]
    public string Opportunity { get; set; } = "";

    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    [DataMember(Name = "value", Order = 2)]
    public decimal? Value { get; set; }

    [DataMember(Name = "stage", Order = 3, EmitDefaultValue = false)]
    public string? Stage { get; set; }

    [DataMember(Name = "closeDate", Order = 4, EmitDefaultValue = false)]
    public string? CloseDate { get; set; }

    /// <summary>The stage or close date before.</summary>
    [DataMember(Name = "from", Order = 5, EmitDefaultValue = false)]
    public string? From { get; set; }

    [DataMember(Name = "to", Order = 6, EmitDefaultValue = false)]
    public string? To { get; set; }

    [DataMember(Name = "oldValue", Order = 7, EmitDefaultValue = false)]
    public decimal? OldValue { get; set; }

    [DataMember(Name = "newValue", Order = 8, EmitDefaultValue = false)]
    public decimal? NewValue { get; set; }

    [DataMember(Name = "days", Order = 9, EmitDefaultValue = false)]
    public int? Days { get; set; }

    [DataMember(Name = "daysInAll", Order = 10, EmitDefaultValue = false)]
    public int? DaysInAll { get; set; }

    /// <summary>Probable, LastStage or ClosesSoon; absent for all others.</summary>
    [DataMember(Name = "nearlyClosed", Order = 11, EmitDefaultValue = false)]
    public string? NearlyClosed { get; set; }

    [DataMember(Name = "onHold", Order = 12, EmitDefaultValue = false)]
    public bool OnHold { get; set; }

    public static DigestLineJson Of(DigestLine line) => new()
    {
        Opportunity = line.Opportunity.ToString("D", CultureInfo.InvariantCulture),
        Name = line.Name,
        Value = line.Value,
        Stage = line.Stage,
        CloseDate = line.CloseDate?.ToString(),
        From = line.From,
        To = line.To,
        OldValue = line.OldValue,
        NewValue = line.NewValue,
        Days = line.Days,
        DaysInAll = line.DaysInAll,
        NearlyClosed = line.NearlyClosed == Domain.Pipeline.Digests.NearlyClosed.No ? null : line.NearlyClosed.ToString(),
        OnHold = line.IsOnHold,
    };
}
