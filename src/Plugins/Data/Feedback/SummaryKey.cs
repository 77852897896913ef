using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Keys;

namespace CrmCoaching.Data.Feedback;

/// <summary>What tells one summary from another.</summary>
public static class SummaryKey
{
    private const string SecondLine = "secondline";
    private const string Done = "published";

    /// <summary>The answers about a manager.</summary>
    public static string OfTeam(Guid manager, Quarter quarter, Instrument instrument) =>
        RowKey.Of(RowKey.Part(manager), quarter.ToString(), instrument.ToString())!.Value;

    /// <summary>The answers about all managers of a second line.</summary>
    public static string OfRollUp(Guid secondLine, Quarter quarter, Instrument instrument) =>
        RowKey.Of(RowKey.Part(secondLine), quarter.ToString(), instrument.ToString(), SecondLine)!.Value;

    /// <summary>The row which says that nothing of the quarter is left to be published.</summary>
    public static string OfDone(Quarter quarter) => RowKey.Of(Done, quarter.ToString())!.Value;
}
