using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>By what a quarter is published.</summary>
/// <param name="NowUtc">UTC.</param>
public sealed record PublicationTerms(Quarter Quarter, RespondentMinimum Minimum, Questionnaire Questionnaire, DateTime NowUtc);
