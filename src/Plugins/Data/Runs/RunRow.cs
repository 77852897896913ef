using System;

namespace CrmCoaching.Data.Runs;

/// <summary>What is kept about a job.</summary>
/// <param name="Watermark">How far it came; empty when it is through or keeps nothing.</param>
/// <param name="StartedOn">UTC.</param>
/// <param name="EndedOn">UTC.</param>
public sealed record RunRow(Guid Id, string Job, string Watermark, DateTime? StartedOn, DateTime? EndedOn);
