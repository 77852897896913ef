using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A manager's month.</summary>
[DataContract]
public sealed class ManagerMonthJson
{
    /// <summary>yyyy-MM.</summary>
    [DataMember(Name = "month", Order = 0)]
    public string Month { get; set; } = "";

    [DataMember(Name = "frozen", Order = 1)]
    public bool IsFrozen { get; set; }

    /// <summary>By measure; shares are fractions, a measure that says nothing is absent.</summary>
    [DataMember(Name = "values", Order = 2)]
    public Dictionary<string, decimal> Values { get; set; } = [];

    /// <summary>By measure, for oneself only.</summary>
    [DataMember(Name = "places", Order = 3, EmitDefaultValue = false)]
    public Dictionary<string, PeerPlaceJson>? Places { get; set; }

    public static ManagerMonthJson Of(ManagerMonth month, IReadOnlyDictionary<EffectivenessMeasure, PeerPlace>? places) => new()
    {
        Month = month.Month.ToString(),
        IsFrozen = month.IsFrozen,
        Values = month.Values.OrderBy(pair => pair.Key).ToDictionary(pair => Name(pair.Key), pair => pair.Value),
        Places = places?.OrderBy(pair => pair.Key).ToDictionary(pair => Name(pair.Key), pair => PeerPlaceJson.From(pair.Value)),
    };

    /// <summary>As the API names it: adherence, heldInTime.</summary>
    public static string Name(EffectivenessMeasure measure)
    {
        var name = measure.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
