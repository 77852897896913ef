using System;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.Kpis;

/// <summary>A month as it is kept, with its row.</summary>
/// <param name="Text">The values exactly as they are kept.</param>
public sealed record RepMonth(Guid Id, Guid Rep, MonthRecord Record, string? Text);
