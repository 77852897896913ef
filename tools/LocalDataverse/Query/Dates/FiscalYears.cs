namespace LocalDataverse.Query.Dates;

/// <summary>Fiscal years and periods as local dates. A year is counted here by the calendar year in which it starts.</summary>
public sealed class FiscalYears(FiscalCalendar calendar)
{
    private const int Annual = 2000;
    private const int SemiAnnual = 2001;
    private const int Quarterly = 2002;
    private const int FourWeekly = 2004;

    /// <summary>Months in a period; 0 for periods of four weeks.</summary>
    public int MonthsPerPeriod { get; } = calendar.PeriodType switch
    {
        Annual => 12,
        SemiAnnual => 6,
        Quarterly => 3,
        FourWeekly => 0,
        _ => 1,
    };

    public int PeriodsPerYear => MonthsPerPeriod == 0 ? 13 : 12 / MonthsPerPeriod;

    public DateOnly FirstDay => calendar.Start;

    public DateTime StartOfYear(int startYear) => new(
        startYear,
        calendar.Start.Month,
        Math.Min(calendar.Start.Day, DateTime.DaysInMonth(startYear, calendar.Start.Month)));

    /// <param name="index">From 0; counts on into the years before and after.</param>
    public DateTime StartOfPeriod(int startYear, int index)
    {
        var year = startYear + (int)Math.Floor((double)index / PeriodsPerYear);
        var within = index - ((year - startYear) * PeriodsPerYear);
        var start = StartOfYear(year);
        return MonthsPerPeriod == 0 ? start.AddDays(28 * within) : start.AddMonths(MonthsPerPeriod * within);
    }

    public int YearOf(DateTime date) => date < StartOfYear(date.Year) ? date.Year - 1 : date.Year;

    /// <summary>From 0. The thirteenth of the four-weekly periods takes the day or two that are left.</summary>
    public int PeriodOf(DateTime date)
    {
        var year = YearOf(date);
        var index = PeriodsPerYear - 1;
        while (index > 0 && date < StartOfPeriod(year, index))
        {
            index--;
        }

        return index;
    }

    /// <summary>The number by which people call the year that starts in <paramref name="startYear"/>.</summary>
    public int NameOf(int startYear) => calendar.NamedByEndYear ? StartOfYear(startYear + 1).AddDays(-1).Year : startYear;

    public int StartYearOf(int name) => name - (NameOf(name) - name);

    /// <summary>The word for a period in labels, as the platform shows it.</summary>
    public string PeriodWord => calendar.PeriodType switch
    {
        Annual => "Annual",
        SemiAnnual => "Semester",
        Quarterly => "Quarter",
        FourWeekly => "P",
        _ => "Month",
    };
}
