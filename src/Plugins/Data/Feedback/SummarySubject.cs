using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>What a summary is about.</summary>
/// <param name="Manager">Null for the quarter as a whole.</param>
public sealed record SummarySubject(Guid? Manager, Quarter Quarter, Instrument Instrument);
