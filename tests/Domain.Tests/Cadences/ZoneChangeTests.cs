using System;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Cadences;

/// <summary>Cadences across the changes of clocks of five zones.</summary>
public sealed class ZoneChangeTests
{
    [Theory]
    [InlineData("GMT Standard Time", 2026, 3, 24, "10:00 09:00 09:00")]
    [InlineData("GMT Standard Time", 2026, 10, 20, "09:00 10:00 10:00")]
    [InlineData("Eastern Standard Time", 2026, 3, 3, "15:00 14:00 14:00")]
    [InlineData("Eastern Standard Time", 2026, 10, 27, "14:00 15:00 15:00")]
    [InlineData("India Standard Time", 2026, 3, 24, "04:30 04:30 04:30")]
    [InlineData("India Standard Time", 2026, 10, 20, "04:30 04:30 04:30")]
    [InlineData("Lord Howe Standard Time", 2026, 3, 31, "23:00 23:30 23:30")]
    [InlineData("Lord Howe Standard Time", 2026, 9, 29, "23:30 23:00 23:00")]
    [InlineData("Samoa Standard Time", 2021, 3, 30, "20:00 21:00 21:00")]
    [InlineData("Samoa Standard Time", 2020, 9, 22, "21:00 20:00 20:00")]
    public void LocalTime_StaysTheSame_WhileTheInstantFollowsTheClocks(string zone, int year, int month, int day, string expected)
    {
        var plan = Plans.Plan(zone: Plans.Zone(zone), startsOn: new LocalDate(year, month, day));
        var starts = OccurrenceDates.In(plan, new DateSpan(plan.StartsOn, plan.StartsOn.AddDays(14))).Select(plan.StartUtc).ToList();

        Assert.Equal(expected, string.Join(' ', starts.Select(start => start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.All(starts, start => Assert.Equal(new TimeSpan(10, 0, 0), plan.Zone.ToLocal(start).TimeOfDay));
        Assert.All(starts, start => Assert.Equal(DayOfWeek.Tuesday, plan.Zone.DateOf(start).DayOfWeek));
    }

    [Theory]
    [InlineData("GMT Standard Time", 2026, 3, 29, 90, "2026-03-29 02:00")]
    [InlineData("Eastern Standard Time", 2026, 3, 8, 150, "2026-03-08 03:00")]
    [InlineData("Lord Howe Standard Time", 2026, 10, 4, 135, "2026-10-04 02:30")]
    [InlineData("Samoa Standard Time", 2020, 9, 27, 210, "2020-09-27 04:00")]
    public void TimeThatTheClocksSkip_BecomesTheFirstAfterTheGap(string zone, int year, int month, int day, int minutes, string expected)
    {
        var found = Plans.Zone(zone);
        Assert.Equal(expected, found.ToLocal(found.ToUtc(new LocalDate(year, month, day), minutes)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("GMT Standard Time", 2026, 10, 25, 90, "00:30")]
    [InlineData("Eastern Standard Time", 2026, 11, 1, 90, "05:30")]
    [InlineData("Lord Howe Standard Time", 2026, 4, 5, 105, "14:45")]
    [InlineData("Samoa Standard Time", 2021, 4, 4, 210, "13:30")]
    public void TimeThatTheClocksShowTwice_MeansTheEarlier(string zone, int year, int month, int day, int minutes, string expected) => Assert.Equal(
        expected, Plans.Zone(zone).ToUtc(new LocalDate(year, month, day), minutes).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("GMT Standard Time")]
    [InlineData("Eastern Standard Time")]
    [InlineData("India Standard Time")]
    [InlineData("Lord Howe Standard Time")]
    [InlineData("Samoa Standard Time")]
    public void DayAsTheZoneHasIt_DecidesWhatIsStillToCome(string zone)
    {
        var plan = Plans.Plan(zone: Plans.Zone(zone));
        var start = plan.StartUtc(new LocalDate(2026, 6, 9));
        Assert.Equal(new LocalDate(2026, 6, 9), HorizonRule.Occurrences(plan, Plans.EveryWorkday, start.AddMinutes(-1), new LocalDate(2026, 6, 12)).Single().Date);
        Assert.Empty(HorizonRule.Occurrences(plan, Plans.EveryWorkday, start, new LocalDate(2026, 6, 12)));
    }

    [Fact]
    public void DayThatTheZoneLeftOut_IsHeldTheNext()
    {
        // Samoa went from Thursday, 29 December 2011 to Saturday the 31st.
        var samoa = Plans.Zone("Samoa Standard Time");
        Assert.Equal(new LocalDate(2011, 12, 31), samoa.DateOf(samoa.ToUtc(new LocalDate(2011, 12, 30), 600)));
    }
}
