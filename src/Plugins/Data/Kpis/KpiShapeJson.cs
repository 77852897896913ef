using System;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Checks;

namespace CrmCoaching.Data.Kpis;

/// <summary>A definition's shape as its column keeps it.</summary>
[DataContract]
public sealed class KpiShapeJson
{
    [DataMember(Name = "dates", Order = 0)]
    public string Dates { get; set; } = "";

    [DataMember(Name = "keys", Order = 1)]
    public string[] Keys { get; set; } = [];

    public static string? Write(KpiShape? shape) =>
        shape is null ? null : JsonText.Write(new KpiShapeJson { Dates = shape.Dates.ToString(), Keys = [.. shape.KeyColumns] });

    /// <returns>Null when nothing readable is kept.</returns>
    public static KpiShape? Read(string? text) =>
        JsonText.Read<KpiShapeJson>(text) is { } kept && Enum.TryParse<DateBehavior>(kept.Dates, out var dates)
            ? new KpiShape(dates, kept.Keys ?? [])
            : null;
}
