using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>A 1:1 that stands in the calendars of two people of the cast.</summary>
/// <param name="Manager">Index of who holds it.</param>
/// <param name="Start">UTC.</param>
internal sealed record PlannedMeeting(Guid Id, Rep Rep, int Manager, DateTime Start)
{
    public Habits Habits => ManagerHabits.Of(Manager);

    public Guid ManagerId => CompanyWriter.ManagerId(Manager);

    public Guid RepId => CompanyWriter.RepId(Rep.Index);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Cast.Managers[Rep.Manager].Region.ZoneName);

    /// <summary>A day on the two people's calendar, as Dataverse takes it.</summary>
    public DateTime DayOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone).Date;
}
