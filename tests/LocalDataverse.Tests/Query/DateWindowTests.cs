using System.Globalization;
using LocalDataverse.Tests.Query.Support;

namespace LocalDataverse.Tests.Query;

/// <summary>The first and last second that each operator finds, on ordinary days and on days with a clock change.</summary>
public sealed class DateWindowTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public void Dispose() => database.Dispose();

    // Wednesday 18 March 2026, 10:42:17 in UTC.
    [Theory]
    [InlineData("today", "", "2026-03-18T00:00:00", "2026-03-19T00:00:00")]
    [InlineData("yesterday", "", "2026-03-17T00:00:00", "2026-03-18T00:00:00")]
    [InlineData("tomorrow", "", "2026-03-19T00:00:00", "2026-03-20T00:00:00")]
    [InlineData("this-week", "", "2026-03-15T00:00:00", "2026-03-22T00:00:00")]
    [InlineData("last-week", "", "2026-03-08T00:00:00", "2026-03-15T00:00:00")]
    [InlineData("next-week", "", "2026-03-22T00:00:00", "2026-03-29T00:00:00")]
    [InlineData("this-month", "", "2026-03-01T00:00:00", "2026-04-01T00:00:00")]
    [InlineData("last-month", "", "2026-02-01T00:00:00", "2026-03-01T00:00:00")]
    [InlineData("next-month", "", "2026-04-01T00:00:00", "2026-05-01T00:00:00")]
    [InlineData("this-year", "", "2026-01-01T00:00:00", "2027-01-01T00:00:00")]
    [InlineData("last-year", "", "2025-01-01T00:00:00", "2026-01-01T00:00:00")]
    [InlineData("next-year", "", "2027-01-01T00:00:00", "2028-01-01T00:00:00")]
    [InlineData("last-seven-days", "", "2026-03-11T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-seven-days", "", "2026-03-18T10:42:17", "2026-03-26T00:00:00")]
    [InlineData("last-x-hours", "3", "2026-03-18T07:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-hours", "3", "2026-03-18T10:42:17", "2026-03-18T14:00:00")]
    [InlineData("last-x-days", "3", "2026-03-15T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-days", "3", "2026-03-18T10:42:17", "2026-03-22T00:00:00")]
    [InlineData("last-x-weeks", "2", "2026-03-04T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-weeks", "2", "2026-03-18T10:42:17", "2026-04-02T00:00:00")]
    [InlineData("last-x-months", "1", "2026-02-18T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-months", "1", "2026-03-18T10:42:17", "2026-04-19T00:00:00")]
    [InlineData("last-x-years", "1", "2025-03-18T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-years", "1", "2026-03-18T10:42:17", "2027-03-19T00:00:00")]
    [InlineData("olderthan-x-minutes", "5", null, "2026-03-18T10:37:00")]
    [InlineData("olderthan-x-hours", "5", null, "2026-03-18T05:00:00")]
    [InlineData("olderthan-x-days", "5", null, "2026-03-13T00:00:00")]
    [InlineData("olderthan-x-weeks", "1", null, "2026-03-11T00:00:00")]
    [InlineData("olderthan-x-months", "1", null, "2026-02-18T00:00:00")]
    [InlineData("olderthan-x-years", "1", null, "2025-03-18T00:00:00")]
    [InlineData("on", "2026-02-03", "2026-02-03T00:00:00", "2026-02-04T00:00:00")]
    [InlineData("on-or-after", "2026-02-03", "2026-02-03T00:00:00", null)]
    [InlineData("on-or-before", "2026-02-03", null, "2026-02-04T00:00:00")]
    [InlineData("this-fiscal-year", "", "2026-01-01T00:00:00", "2027-01-01T00:00:00")]
    [InlineData("last-fiscal-year", "", "2025-01-01T00:00:00", "2026-01-01T00:00:00")]
    [InlineData("next-fiscal-year", "", "2027-01-01T00:00:00", "2028-01-01T00:00:00")]
    [InlineData("this-fiscal-period", "", "2026-01-01T00:00:00", "2026-04-01T00:00:00")]
    [InlineData("last-fiscal-period", "", "2025-10-01T00:00:00", "2026-01-01T00:00:00")]
    [InlineData("next-fiscal-period", "", "2026-04-01T00:00:00", "2026-07-01T00:00:00")]
    [InlineData("last-x-fiscal-years", "2", "2024-01-01T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-fiscal-years", "2", "2026-03-18T10:42:17", "2029-01-01T00:00:00")]
    [InlineData("last-x-fiscal-periods", "2", "2025-07-01T00:00:00", "2026-03-18T10:42:17")]
    [InlineData("next-x-fiscal-periods", "2", "2026-03-18T10:42:17", "2026-10-01T00:00:00")]
    [InlineData("in-fiscal-year", "2025", "2025-01-01T00:00:00", "2026-01-01T00:00:00")]
    [InlineData("in-fiscal-period-and-year", "3,2025", "2025-07-01T00:00:00", "2025-10-01T00:00:00")]
    [InlineData("in-or-before-fiscal-period-and-year", "3,2025", null, "2025-10-01T00:00:00")]
    [InlineData("in-or-after-fiscal-period-and-year", "3,2025", "2025-07-01T00:00:00", null)]
    public void Window_InUtc(string operation, string values, string? start, string? end) =>
        AssertWindow("createdon", operation, values, start, end);

    // The clock goes from 01:00 to 02:00 on 29 March 2026 in London, back on 25 October.
    [Theory]
    [InlineData("Europe/London", "2026-03-29T12:00:00Z", "today", "", "2026-03-29T00:00:00", "2026-03-29T23:00:00")]
    [InlineData("Europe/London", "2026-03-30T12:00:00Z", "yesterday", "", "2026-03-29T00:00:00", "2026-03-29T23:00:00")]
    [InlineData("Europe/London", "2026-10-25T12:00:00Z", "today", "", "2026-10-24T23:00:00", "2026-10-26T00:00:00")]
    [InlineData("Europe/London", "2026-10-25T01:30:00Z", "last-x-hours", "1", "2026-10-25T00:00:00", "2026-10-25T01:30:00")]
    [InlineData("Europe/London", "2026-03-31T22:30:00Z", "this-month", "", "2026-03-01T00:00:00", "2026-03-31T23:00:00")]
    [InlineData("Europe/London", "2026-03-31T23:30:00Z", "this-month", "", "2026-03-31T23:00:00", "2026-04-30T23:00:00")]
    [InlineData("America/New_York", "2026-03-08T15:00:00Z", "today", "", "2026-03-08T05:00:00", "2026-03-09T04:00:00")]
    [InlineData("America/New_York", "2026-11-01T15:00:00Z", "today", "", "2026-11-01T04:00:00", "2026-11-02T05:00:00")]
    [InlineData("America/New_York", "2026-01-01T03:00:00Z", "this-year", "", "2025-01-01T05:00:00", "2026-01-01T05:00:00")]
    [InlineData("Asia/Kolkata", "2026-03-18T19:00:00Z", "today", "", "2026-03-18T18:30:00", "2026-03-19T18:30:00")]
    [InlineData("Asia/Kolkata", "2026-03-18T19:10:00Z", "last-x-hours", "2", "2026-03-18T16:30:00", "2026-03-18T19:10:00")]
    [InlineData("Asia/Kolkata", "2026-03-18T19:10:00Z", "olderthan-x-hours", "1", null, "2026-03-18T17:30:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T02:00:00Z", "today", "", "2026-04-04T13:00:00", "2026-04-05T13:30:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:00:00Z", "today", "", "2026-10-03T13:30:00", "2026-10-04T13:00:00")]
    [InlineData("Pacific/Apia", "2011-12-31T11:00:00Z", "today", "", "2011-12-31T10:00:00", "2012-01-01T10:00:00")]
    [InlineData("Pacific/Apia", "2011-12-30T11:00:00Z", "yesterday", "", "2011-12-30T10:00:00", "2011-12-30T10:00:00")]
    [InlineData("Pacific/Apia", "2011-12-29T12:00:00Z", "today", "", "2011-12-29T10:00:00", "2011-12-30T10:00:00")]
    [InlineData("America/New_York", "2026-03-18T10:00:00Z", "on", "2026-03-08", "2026-03-08T05:00:00", "2026-03-09T04:00:00")]
    [InlineData("America/New_York", "2026-03-18T10:00:00Z", "on", "2026-03-08T02:00:00Z", "2026-03-07T05:00:00", "2026-03-08T05:00:00")]
    public void Window_InTheUsersZone(string zone, string now, string operation, string values, string? start, string? end)
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        database.UtcNow = Utc(now);

        AssertWindow("createdon", operation, values, start, end);
    }

    // It is the 19th in Auckland when it is the 18th in UTC: dates follow the caller's calendar and are never shifted.
    [Theory]
    [InlineData("today", "", "2026-03-19T00:00:00", "2026-03-20T00:00:00")]
    [InlineData("yesterday", "", "2026-03-18T00:00:00", "2026-03-19T00:00:00")]
    [InlineData("this-month", "", "2026-03-01T00:00:00", "2026-04-01T00:00:00")]
    [InlineData("last-x-days", "2", "2026-03-17T00:00:00", "2026-03-20T00:00:00")]
    [InlineData("next-x-days", "2", "2026-03-20T00:00:00", "2026-03-22T00:00:00")]
    [InlineData("olderthan-x-days", "2", null, "2026-03-17T00:00:00")]
    [InlineData("on", "2026-03-17", "2026-03-17T00:00:00", "2026-03-18T00:00:00")]
    public void Window_OnDatesWithoutTime(string operation, string values, string? start, string? end)
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") };
        database.UtcNow = Utc("2026-03-18T20:00:00Z");

        AssertWindow("founded", operation, values, start, end, TimeSpan.FromDays(1));
    }

    [Fact]
    public void TimeWithoutZone_ComparesWithTheWallClock()
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") };
        database.UtcNow = Utc("2026-03-18T20:00:00Z");

        AssertWindow("opens", "today", "", "2026-03-19T00:00:00", "2026-03-20T00:00:00");
    }

    [Theory]
    [InlineData("America/New_York", "2026-02-03", "2026-02-03T05:00:00")]
    [InlineData("America/New_York", "2026-02-03T10:00:00", "2026-02-03T15:00:00")]
    [InlineData("America/New_York", "2026-02-03T10:00:00Z", "2026-02-03T10:00:00")]
    [InlineData("America/New_York", "2026-02-03T10:00:00+02:00", "2026-02-03T08:00:00")]
    [InlineData("Europe/London", "2026-03-29T01:30:00", "2026-03-29T01:00:00")]
    [InlineData("Europe/London", "2026-10-25T01:30:00", "2026-10-25T00:30:00")]
    public void Value_IsTheUsersTimeUnlessItNamesItsZone(string zone, string value, string instant)
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };

        AssertWindow("createdon", "ge", value, instant, null);
    }

    [Theory]
    [InlineData(2000, 4, 6, false, "in-fiscal-year", "2025", "2025-04-06T00:00:00", "2026-04-06T00:00:00")]
    [InlineData(2000, 4, 6, true, "in-fiscal-year", "2025", "2024-04-06T00:00:00", "2025-04-06T00:00:00")]
    [InlineData(2001, 7, 1, false, "this-fiscal-period", "", "2026-01-01T00:00:00", "2026-07-01T00:00:00")]
    [InlineData(2003, 1, 1, false, "last-fiscal-period", "", "2026-02-01T00:00:00", "2026-03-01T00:00:00")]
    [InlineData(2004, 1, 1, false, "this-fiscal-period", "", "2026-02-26T00:00:00", "2026-03-26T00:00:00")]
    [InlineData(2004, 1, 1, false, "in-fiscal-period-and-year", "13,2025", "2025-12-03T00:00:00", "2026-01-01T00:00:00")]
    public void FiscalWindow_FollowsTheCalendar(int type, int month, int day, bool byEnd, string operation, string values, string start, string end)
    {
        database.Fiscal = new(new DateOnly(2000, month, day), type, byEnd);

        AssertWindow("createdon", operation, values, start, end);
    }

    [Theory]
    [InlineData("1", "2026-01-01", "2026-03-31")]
    [InlineData("4", "2025-10-01", "2025-12-31")]
    public void InFiscalPeriod_FindsItInEveryYear(string period, string first, string last)
    {
        database.Insert("account", 1, ("founded", Utc(first + "Z")));
        database.Insert("account", 2, ("founded", Utc(last + "Z")));
        database.Insert("account", 3, ("founded", Utc(first + "Z").AddDays(-1)));
        database.Insert("account", 4, ("founded", Utc(last + "Z").AddDays(1)));
        database.Insert("account", 5, ("founded", Utc(first + "Z").AddYears(-7)));

        Assert.Equal([1, 2, 5], database.Where($"<condition attribute='founded' operator='in-fiscal-period' value='{period}'/>"));
    }

    private void AssertWindow(string column, string operation, string values, string? start, string? end, TimeSpan? step = null)
    {
        var unit = step ?? TimeSpan.FromSeconds(1);
        List<int> expected = [];
        AddEdge(start, inside: 10, outside: 11, expected);
        AddEdge(end, inside: 21, outside: 20, expected);
        var children = string.Concat(values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => $"<value>{value}</value>"));

        var found = database.Where($"<condition attribute='{column}' operator='{operation}'>{children}</condition>");

        Assert.Equal(start == end ? [] : expected.Order(), found);

        // The edge itself lies inside at the start and outside at the end; the moment before it the other way round.
        void AddEdge(string? edge, int inside, int outside, List<int> rows)
        {
            if (edge is null)
            {
                return;
            }

            var at = Utc(edge + "Z");
            var atEdge = inside < outside ? inside : outside;
            database.Insert("account", atEdge, (column, at));
            database.Insert("account", atEdge + 1, (column, at - unit));
            rows.Add(inside);
        }
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
