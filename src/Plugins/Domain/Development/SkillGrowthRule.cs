using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Development;

/// <summary>Growth in the skills that were audited at least twice.</summary>
public static class SkillGrowthRule
{
    private const int Months = 12;

    /// <summary>
    /// Per rep and skill the latest rating less the first, over the last twelve months. Reps' ratings of themselves stay out: whoever
    /// learns rates themselves lower. Several ratings of one day count as their mean.
    /// </summary>
    public static IReadOnlyList<SkillGrowth> Of(IEnumerable<Rating> ratings, LocalDate asOf)
    {
        var from = asOf.AddMonths(-Months);
        return [.. ratings
            .Where(rating => !rating.IsBySelf && from < rating.On && rating.On <= asOf)
            .GroupBy(rating => (rating.Rep, rating.Skill))
            .Select(own => (own.Key, Days: own.GroupBy(rating => rating.On).OrderBy(day => day.Key).Select(day => day.Average(rating => (decimal)rating.Level)).ToList()))
            .Where(own => own.Days.Count > 1)
            .Select(own => new SkillGrowth(own.Key.Rep, own.Key.Skill, own.Days[0], own.Days[own.Days.Count - 1]))];
    }

    /// <summary>In levels; null where no skill was audited twice.</summary>
    public static decimal? Mean(IEnumerable<Rating> ratings, LocalDate asOf)
    {
        var growth = Of(ratings, asOf);
        return growth.Count == 0 ? null : growth.Average(one => one.Levels);
    }
}
