using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Results with and without coaching of all managers of a leader together.</summary>
[DataContract]
public sealed class PooledJson
{
    /// <summary>yyyy-MM: of this month and those before it that a manager's month compares as well.</summary>
    [DataMember(Name = "month", Order = 0)]
    public string Month { get; set; } = "";

    /// <summary>How many managers have something to compare.</summary>
    [DataMember(Name = "managers", Order = 1)]
    public int Managers { get; set; }

    /// <summary>By measure, named as those of one manager.</summary>
    [DataMember(Name = "values", Order = 2)]
    public Dictionary<string, decimal> Values { get; set; } = [];

    public static PooledJson Of(CalendarMonth month, PooledEffect effect) => new()
    {
        Month = month.ToString(),
        Managers = effect.Managers,
        Values = effect.Values.OrderBy(pair => pair.Key).ToDictionary(pair => ManagerMonthJson.Name(pair.Key), pair => pair.Value),
    };
}
