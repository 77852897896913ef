using System;
using System.Collections.Generic;

namespace CrmCoaching.Data.Maintenance;

/// <summary>What a job gets from whoever runs it.</summary>
/// <param name="NowUtc">UTC.</param>
/// <param name="Settings">Every setting of this solution by schema name.</param>
/// <param name="Watermark">As the job's last outcome gave it; null to begin from the start.</param>
/// <param name="HasTime">Asked after each slice; the first is always done.</param>
public sealed record MaintenanceRun(DateTime NowUtc, IReadOnlyDictionary<string, string> Settings, string? Watermark, Func<bool> HasTime);
