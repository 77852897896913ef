using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Data.Commitments;

/// <summary>A commitment that a KPI measures, with what is written in its row.</summary>
public sealed record MeasuredRow(MeasureOrder Order, decimal? Value, decimal? Progress, string? Evidence)
{
    /// <summary>Whether anything of a measurement is not in the row yet.</summary>
    public bool Differs(Measurement measured) =>
        Value != measured.Value || Progress != measured.Progress || Evidence != EvidenceJson.Open(measured);
}
