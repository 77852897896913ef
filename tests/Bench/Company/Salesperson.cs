namespace CrmCoaching.Bench.Company;

/// <summary>A rep with the time zone that bounds the rep's days.</summary>
internal sealed record Salesperson(Guid Id, Guid Manager, Guid OneOnOne, TimeZoneInfo Zone)
{
    public DateOnly Today(DateTime nowUtc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, Zone));

    public DateTime Midnight(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);
}
