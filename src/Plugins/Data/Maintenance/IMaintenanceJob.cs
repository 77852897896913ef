namespace CrmCoaching.Data.Maintenance;

/// <summary>
/// One part of the day's work. It may be stopped between any two writes, be run again and run at the same time as
/// itself, so that it looks at what is there before it writes, and writes only what differs.
/// </summary>
public interface IMaintenanceJob
{
    /// <summary>The same for ever: under it the job's watermark is kept.</summary>
    string Name { get; }

    /// <summary>Goes on where the watermark stands, slice by slice, until it is through or out of time.</summary>
    JobOutcome Run(MaintenanceRun run);
}
