namespace CrmCoaching.Cli.Import.Load;

/// <summary>A user of the environment who stands for a name of the source.</summary>
/// <param name="Zone">For dates without a time: they are taken as the user's noon.</param>
public sealed record Person(Guid Id, string Name, TimeZoneInfo Zone)
{
    /// <summary>Noon of that day where the user works, as an instant (UTC): far from midnight in the zones nearby.</summary>
    public DateTime Noon(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Unspecified);
        return Zone.IsInvalidTime(noon) ? TimeZoneInfo.ConvertTimeToUtc(noon.AddHours(1), Zone) : TimeZoneInfo.ConvertTimeToUtc(noon, Zone);
    }
}
