using LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Query;

/// <summary>Who asks: what the operators and formatted values that depend on the user need.</summary>
/// <param name="TimeZone">For "today", date windows, date groups and formatted dates.</param>
/// <param name="HierarchyDepth">Levels of reports that count as the user's hierarchy: maxdepthforhierarchicalsecuritymodel.</param>
public sealed record QueryUser(
    Guid UserId,
    Guid BusinessUnitId,
    IReadOnlyList<Guid> TeamIds,
    TimeZoneInfo TimeZone,
    System.Globalization.CultureInfo Culture,
    int HierarchyDepth = 3);

/// <summary>The organisation's fiscal settings.</summary>
/// <param name="Start">The day on which fiscal years start; its year does not count.</param>
/// <param name="PeriodType">2000 annual, 2001 semi-annual, 2002 quarterly, 2003 monthly, 2004 four-weekly.</param>
/// <param name="NamedByEndYear">True names a fiscal year by the calendar year in which it ends.</param>
public sealed record FiscalCalendar(DateOnly Start, int PeriodType, bool NamedByEndYear);

/// <summary>Restricts which rows of a table the user may read.</summary>
public interface IRowAccess
{
    /// <summary>
    /// SQL that is true for the rows of <paramref name="alias"/> that may be read, or null for all of them. Values go into
    /// <paramref name="addParameter"/>, which returns the parameter's name.
    /// </summary>
    string? ReadPredicate(Table table, string alias, Func<object, string> addParameter);

    /// <summary>False for a secured column that the user may not read: it is null in results, filters, orders and aggregates.</summary>
    bool MayRead(Table table, Column column) => true;
}

/// <summary>Everything a query runs against and for.</summary>
/// <param name="UtcNow">The organisation's clock at the start of the request, UTC.</param>
public sealed record QueryScope(
    MetadataCatalog Metadata,
    SqliteConnection Connection,
    SqliteTransaction? Transaction,
    QueryUser User,
    DateTime UtcNow,
    FiscalCalendar Fiscal,
    IRowAccess Access);
