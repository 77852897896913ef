namespace CrmCoaching.Data.Maintenance;

/// <summary>How far a job came.</summary>
/// <param name="Written">Rows created or changed.</param>
/// <param name="Watermark">Where the next run begins; null once the job is through.</param>
public sealed record JobOutcome(int Written, string? Watermark)
{
    /// <summary>Whether work is left for another call.</summary>
    public bool More => Watermark is not null;
}
