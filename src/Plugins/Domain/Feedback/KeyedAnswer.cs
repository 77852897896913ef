using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Feedback;

/// <summary>That an answer was given, without what was answered.</summary>
/// <param name="Key">The respondent's key for it.</param>
/// <param name="Period">The month of a pulse, else the quarter.</param>
public sealed record KeyedAnswer(string Key, Guid Manager, Instrument Instrument, string Period, Quarter Quarter);
