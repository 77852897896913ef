using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Kpis;
using CrmCoaching.Bench.Measuring;
using CrmCoaching.Data.Tables;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using static LocalDataverse.Storage.Session;

namespace CrmCoaching.Bench.Approaches;

/// <summary>
/// The floor: hand-written SQL on the same file, past the organization service, one statement for each table, user and date
/// column. Amounts are whole numbers in storage, instants seconds.
/// </summary>
internal sealed class SqlReader(Organization organization, DateTime now, SqlCounter counter) : IFigureReader
{
    public IReadOnlyDictionary<FigureDemand, decimal?> Read(IReadOnlyList<FigureDemand> demands)
    {
        var found = new Dictionary<FigureDemand, decimal?>(demands.Count);
        var database = organization.Engine.Database;
        var session = database.TakeReader();
        try
        {
            foreach (var source in demands.GroupBy(demand => demand.Figure.Source)) Read(session, source.Key, [.. source], found);
        }
        finally
        {
            database.Return(session);
        }

        return found;
    }

    private void Read(Session session, FigureSource source, List<FigureDemand> demands, Dictionary<FigureDemand, decimal?> found)
    {
        var spans = demands.Select(demand => (demand.Rep, demand.Period)).Distinct().ToList();
        var figures = demands.Select(demand => demand.Figure).Distinct().ToList();
        var rows = new (long Rows, long Values, long Total)[spans.Count, figures.Count];
        var values = new List<object>();
        using (var reader = session.Query(Statement(source, spans, figures, values), [.. values]))
        {
            counter.Statements++;
            while (reader.Read())
            {
                counter.Rows++;
                for (var f = 0; f < figures.Count; f++)
                    rows[reader.GetInt32(0), f] = (reader.GetInt64(1 + (3 * f)), reader.GetInt64(2 + (3 * f)), reader.GetInt64(3 + (3 * f)));
            }
        }

        foreach (var demand in demands)
        {
            var cell = rows[spans.IndexOf((demand.Rep, demand.Period)), figures.IndexOf(demand.Figure)];
            found[demand] = demand.Figure.Result(cell.Rows, cell.Values, ColumnStorage.DecodeAmount(cell.Total, ColumnStorage.MoneyScale));
        }
    }

    private string Statement(FigureSource source, List<(Salesperson Rep, Period Period)> spans, List<Figure> figures, List<object> values)
    {
        string Value(object value)
        {
            values.Add(value);
            return Parameter(values.Count - 1);
        }

        var wanted = spans.Select((span, index) =>
        {
            var (from, end) = Bounds(source, span.Rep, span.Period);
            return $"({Value((long)index)}, {Value(GuidOrder.ToBytes(span.Rep.Id))}, {Value(from)}, {Value(end)})";
        });
        return $"WITH span(number, rep, first, past) AS (VALUES {string.Join(", ", wanted)}) "
            + $"SELECT span.number, {string.Join(", ", figures.Select(figure => Columns(figure, Value)))} "
            + $"FROM span JOIN {Quote(source.Table)} AS row ON row.{Quote(source.UserColumn)} = span.rep "
            + $"AND row.{Quote(source.DateColumn)} >= span.first AND row.{Quote(source.DateColumn)} < span.past "
            + (source == FigureSource.Meetings ? $"WHERE {OfCustomers(Value)} " : "")
            + "GROUP BY span.number";
    }

    private static string Columns(Figure figure, Func<object, string> value)
    {
        var condition = string.Join(" AND ", figure.Conditions.Select(one =>
            $"row.{Quote(one.Column)} {(one.Is ? "IN" : "NOT IN")} ({string.Join(", ", one.Values.Select(number => value((long)number)))})"));
        if (condition.Length == 0) condition = "1";
        var rows = $"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)";
        return figure switch
        {
            { Column: null } => $"{rows}, 0, 0",
            { Kind: FigureKind.Distinct } => $"{rows}, COUNT(DISTINCT CASE WHEN {condition} THEN row.{Quote(figure.Column)} END), 0",
            _ => $"{rows}, COUNT(CASE WHEN {condition} THEN row.{Quote(figure.Column)} END), "
                + $"COALESCE(SUM(CASE WHEN {condition} THEN row.{Quote(figure.Column)} END), 0)",
        };
    }

    private static string OfCustomers(Func<object, string> value)
    {
        var customers = string.Join(" OR ", new[] { AccountTable.LogicalName, ContactTable.LogicalName, LeadTable.LogicalName }
            .Select(table => $"EXISTS (SELECT 1 FROM {Quote(table)} AS customer WHERE customer.{Quote(table + "id")} = party.partyid)"));
        var own = string.Join(" AND ", new[] { OneOnOneTable.Appointment, OneOnOneTable.BufferAppointment }
            .Select(column => $"NOT EXISTS (SELECT 1 FROM {Quote(OneOnOneTable.LogicalName)} AS one WHERE one.{Quote(column)} = row.activityid)"));
        return $"EXISTS (SELECT 1 FROM activityparty AS party WHERE party.activityid = row.activityid "
            + $"AND party.participationtypemask IN ({value(5L)}, {value(6L)}) AND ({customers})) AND {own}";
    }

    private (long From, long End) Bounds(FigureSource source, Salesperson rep, Period period)
    {
        if (source.IsDay) return (Seconds(period.First.ToDateTime(default)), Seconds(period.Last.AddDays(1).ToDateTime(default)));
        var (from, end) = period.Instants(rep, now);
        return (Seconds(from), Seconds(end));
    }

    private static long Seconds(DateTime instant) => ColumnStorage.EncodeInstant(instant);
}
