using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The column of a measure, with the form and the bounds of the platform's column.</summary>
public sealed class ManagerMonthColumn
{
    private const int WidestRatio = 100000;
    private readonly decimal lowest;
    private readonly decimal highest;
    private readonly int places;
    private readonly Func<decimal, object> form;

    private ManagerMonthColumn(M measure, string column, decimal lowest, decimal highest, int places, Func<decimal, object> form)
    {
        Measure = measure;
        Column = column;
        this.lowest = lowest;
        this.highest = highest;
        this.places = places;
        this.form = form;
    }

    public M Measure { get; }

    public string Column { get; }

    public static IReadOnlyList<ManagerMonthColumn> All { get; } =
    [
        Count(M.Reps, ManagerMonthTable.Reps),
        Count(M.Expected, ManagerMonthTable.Expected),
        Count(M.Held, ManagerMonthTable.Held),
        Count(M.HeldInTime, ManagerMonthTable.HeldInTime),
        Count(M.Missed, ManagerMonthTable.Missed),
        Share(M.Adherence, ManagerMonthTable.Adherence),
        Share(M.Consistency, ManagerMonthTable.Consistency),
        Share(M.Coverage, ManagerMonthTable.Coverage),
        Share(M.CoverageTop, ManagerMonthTable.CoverageTop),
        Share(M.CoverageMiddle, ManagerMonthTable.CoverageMiddle),
        Share(M.CoverageLow, ManagerMonthTable.CoverageLow),
        Share(M.CoverageNew, ManagerMonthTable.CoverageNew),
        Share(M.CoverageTenured, ManagerMonthTable.CoverageTenured),
        Share(M.AgendaInAdvance, ManagerMonthTable.AgendaInAdvance),
        Share(M.CoachingShare, ManagerMonthTable.CoachingShare),
        Share(M.ActionsComplete, ManagerMonthTable.ActionsComplete),
        Share(M.KeptByReps, ManagerMonthTable.KeptByReps),
        Share(M.KeptByManager, ManagerMonthTable.KeptByManager),
        Number(M.PracticeScore, ManagerMonthTable.PracticeScore, 0, 100, 1),
        Count(M.OtherActivities, ManagerMonthTable.OtherActivities),
        Count(M.OtherActivitiesExpected, ManagerMonthTable.OtherActivitiesExpected),
        Share(M.RepsView, ManagerMonthTable.RepsView),
        Number(M.PerceptionGap, ManagerMonthTable.PerceptionGap, -5, 5, 2),
        Number(M.KpiAttainment, ManagerMonthTable.KpiAttainment, -WidestRatio, WidestRatio, 4),
        Number(M.CoachedAttainment, ManagerMonthTable.CoachedAttainment, -WidestRatio, WidestRatio, 4),
        Count(M.CoachedCount, ManagerMonthTable.CoachedCount),
        Number(M.UncoachedAttainment, ManagerMonthTable.UncoachedAttainment, -WidestRatio, WidestRatio, 4),
        Count(M.UncoachedCount, ManagerMonthTable.UncoachedCount),
        Number(M.AttainmentEffectLow, ManagerMonthTable.AttainmentEffectLow, -WidestRatio, WidestRatio, 4),
        Number(M.AttainmentEffectHigh, ManagerMonthTable.AttainmentEffectHigh, -WidestRatio, WidestRatio, 4),
        Number(M.DealEffect, ManagerMonthTable.DealEffect, -1, 1, 4),
        Number(M.DealEffectLow, ManagerMonthTable.DealEffectLow, -1, 1, 4),
        Number(M.DealEffectHigh, ManagerMonthTable.DealEffectHigh, -1, 1, 4),
        Count(M.DealCount, ManagerMonthTable.DealCount),
        new(M.Productivity, ManagerMonthTable.Productivity, -900_000_000_000, 900_000_000_000, 2, value => new Money(value)),
        Number(M.BestToWorst, ManagerMonthTable.BestToWorst, 0, WidestRatio, 4),
        Number(M.SkillGrowth, ManagerMonthTable.SkillGrowth, -5, 5, 2),
        Count(M.Reported, ManagerMonthTable.Reported),
        Count(M.Confirmed, ManagerMonthTable.Confirmed),
    ];

    public static string[] Names { get; } = [.. All.Select(column => column.Column)];

    public decimal? Read(Entity row) => row.Amount(Column) ?? row.Number<decimal>(Column) ?? row.Number<int>(Column);

    /// <summary>As the column would keep it: rounded to its places and kept within its bounds, because a value beyond them would be refused.</summary>
    public decimal? Kept(decimal? value) =>
        value is { } known ? Math.Round(Math.Max(lowest, Math.Min(highest, known)), places, MidpointRounding.AwayFromZero) : null;

    public object? Form(decimal? kept) => kept is { } value ? form(value) : null;

    private static ManagerMonthColumn Count(M measure, string column) => new(measure, column, 0, int.MaxValue, 0, value => (int)value);

    private static ManagerMonthColumn Share(M measure, string column) => Number(measure, column, 0, 1, 4);

    private static ManagerMonthColumn Number(M measure, string column, decimal lowest, decimal highest, int places) =>
        new(measure, column, lowest, highest, places, value => value);
}
