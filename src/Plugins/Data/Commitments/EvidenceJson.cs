using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Data.Commitments;

/// <summary>How a commitment stands: counted anew while it is open, frozen when it is resolved.</summary>
[DataContract]
public sealed class EvidenceJson
{
    /// <summary>Code of the KPI; absent where nothing is counted.</summary>
    [DataMember(Name = "kpi", Order = 0, EmitDefaultValue = false)]
    public string? Kpi { get; set; }

    /// <summary>InAll, Week or Month.</summary>
    [DataMember(Name = "per", Order = 1, EmitDefaultValue = false)]
    public string? Per { get; set; }

    [DataMember(Name = "periods", Order = 2, EmitDefaultValue = false)]
    public EvidencePeriodJson[]? Periods { get; set; }

    /// <summary>How it was resolved; absent while it is open.</summary>
    [DataMember(Name = "outcome", Order = 3, EmitDefaultValue = false)]
    public string? Outcome { get; set; }

    /// <summary>UTC, ISO 8601.</summary>
    [DataMember(Name = "resolvedOn", Order = 4, EmitDefaultValue = false)]
    public string? ResolvedOn { get; set; }

    /// <param name="measured">Null where nothing is counted.</param>
    public static EvidenceJson Of(Measurement? measured) => new()
    {
        Kpi = measured?.Plan.Code,
        Per = measured?.Plan.Per.ToString(),
        Periods = measured is null ? null : [.. measured.Periods.Select(Period)],
    };

    public static string Open(Measurement measured) => JsonText.Write(Of(measured));

    public static string Resolved(Measurement? measured, CommitmentStatus status, DateTime nowUtc)
    {
        var evidence = Of(measured);
        evidence.Outcome = status.ToString();
        evidence.ResolvedOn = nowUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return JsonText.Write(evidence);
    }

    public static bool IsResolved(string? text) => JsonText.Read<EvidenceJson>(text)?.Outcome is not null;

    /// <summary>What was counted before of a KPI, by the days of its period.</summary>
    public static IReadOnlyDictionary<DateSpan, decimal> Counted(string? text, string kpi)
    {
        var counted = new Dictionary<DateSpan, decimal>();
        var evidence = JsonText.Read<EvidenceJson>(text);
        foreach (var period in evidence?.Kpi == kpi ? evidence?.Periods ?? [] : [])
        {
            if (period.Actual is { } actual && Day(period.From) is { } first && Day(period.To) is { } last && first <= last)
                counted[new DateSpan(first, last)] = actual;
        }

        return counted;
    }

    private static EvidencePeriodJson Period(MeasuredPeriod measured) => new()
    {
        From = measured.Period.Days.First.ToString(),
        To = measured.Period.Days.Last.ToString(),
        Target = measured.Period.Target,
        Actual = measured.Actual,
        Reason = measured.Reason,
    };

    private static LocalDate? Day(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalDate.Of(day) : null;
}
