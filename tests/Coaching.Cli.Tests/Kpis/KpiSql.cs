namespace CrmCoaching.Cli.Tests.Kpis;

/// <summary>
/// What each shipped KPI is, said once more in SQL over the export's files. $until is the last day that counts; a value that
/// the engine must not have is null.
/// </summary>
internal static class KpiSql
{
    private const string WonAmount = "SUM(CASE WHEN deal_stage = 'Won' THEN value END)";
    private const string WonCount = "SUM(deal_stage = 'Won')";
    private const string ClosedCount = "COUNT(d.opportunity_id)";

    /// <summary>
    /// The pipeline writes one product's name otherwise than the products do. Of an account's wins of one day the one created
    /// first is the first; each was created at noon where its rep works, so that of one day the East comes first.
    /// </summary>
    public static IReadOnlyList<string> Views { get; } =
    [
        """
        CREATE VIEW deal AS
        SELECT s.*, CAST(s.close_value AS INTEGER) AS value, CAST(p.sales_price AS INTEGER) AS price, t.regional_office AS region
        FROM sales_pipeline s
        JOIN products p ON p.product = CASE s.product WHEN 'GTXPro' THEN 'GTX Pro' ELSE s.product END
        JOIN sales_teams t ON t.sales_agent = s.sales_agent
        """,
        """
        CREATE VIEW first_win AS
        SELECT * FROM (
            SELECT deal.*, ROW_NUMBER() OVER (
                PARTITION BY account
                ORDER BY close_date, engage_date, CASE region WHEN 'East' THEN 1 WHEN 'Central' THEN 2 ELSE 3 END, row_id(opportunity_id)) AS place
            FROM deal WHERE deal_stage = 'Won' AND account <> '')
        WHERE place = 1
        """,
        """
        CREATE VIEW cell AS
        WITH RECURSIVE month(first) AS (SELECT '2016-10-01' UNION ALL SELECT date(first, '+1 month') FROM month WHERE first < '2017-12-01')
        SELECT sales_agent AS rep, strftime('%Y-%m', first) AS month, strftime('%Y-%m', first, '-1 year') AS year_earlier
        FROM sales_teams CROSS JOIN month
        """,
    ];

    /// <summary>Operands of others, which a month keeps and a scorecard does not show.</summary>
    public static IReadOnlyList<string> Hidden { get; } = ["costed_revenue", "won_count", "closed_count", "open_pipeline"];

    /// <summary>By the KPI's code: rep, month, value.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = new Dictionary<string, string>
    {
        ["revenue"] = Closed($"COALESCE({WonAmount}, 0)"),
        ["revenue_growth"] = $"""
            WITH revenue AS (SELECT sales_agent AS rep, strftime('%Y-%m', close_date) AS month, close_date, value FROM deal WHERE deal_stage = 'Won'),
            pair AS (
                SELECT rep, month,
                    (SELECT COALESCE(SUM(value), 0) FROM revenue r WHERE r.rep = cell.rep AND r.month = cell.month AND r.close_date <= $until) AS now,
                    (SELECT COALESCE(SUM(value), 0) FROM revenue r WHERE r.rep = cell.rep AND r.month = cell.year_earlier AND r.close_date <= date($until, '-1 year')) AS past
                FROM cell)
            SELECT rep, month, CASE WHEN past > 0 THEN 1.0 * (now - past) / past END FROM pair
            """,
        ["new_accounts"] = OfDeals("COUNT(d.account)", "first_win", "close_date"),
        ["new_account_revenue"] = OfDeals("COALESCE(SUM(d.value), 0)", "first_win", "close_date"),
        // The files know no costs: a month with wins has no gross profit, one without any has earned nothing.
        ["gross_profit"] = Closed($"CASE WHEN COALESCE({WonCount}, 0) = 0 THEN 0 END"),
        ["costed_revenue"] = Constant("0"),
        ["gross_profit_pct"] = Constant("NULL"),
        ["won_count"] = Closed($"COALESCE({WonCount}, 0)"),
        ["closed_count"] = Closed(ClosedCount),
        ["win_rate"] = Closed($"1.0 * {WonCount} / NULLIF({ClosedCount}, 0)"),
        ["average_deal"] = Closed($"CASE WHEN {WonCount} > 0 THEN 1.0 * {WonAmount} / {WonCount} END"),
        ["new_opportunities"] = OfDeals("COUNT(d.opportunity_id)", "deal", "engage_date"),
        ["pipeline_created"] = OfDeals("COALESCE(SUM(d.price), 0)", "deal", "engage_date"),
        // Of these the files hold nothing: no changes of stage, no activities, no estimated close dates, no goals.
        ["stage_advances"] = Constant("0"),
        ["calls_made"] = Constant("0"),
        ["meetings_held"] = Constant("0"),
        ["sales_calls"] = Constant("0"),
        ["open_pipeline"] = Constant("0"),
        ["pipeline_coverage"] = Constant("NULL"),
    };

    private static string Closed(string value) => $"""
        SELECT cell.rep, cell.month, {value}
        FROM cell LEFT JOIN deal d ON d.sales_agent = cell.rep AND strftime('%Y-%m', d.close_date) = cell.month
            AND d.deal_stage IN ('Won', 'Lost') AND d.close_date <= $until
        GROUP BY cell.rep, cell.month
        """;

    private static string OfDeals(string value, string view, string date) => $"""
        SELECT cell.rep, cell.month, {value}
        FROM cell LEFT JOIN {view} d ON d.sales_agent = cell.rep AND strftime('%Y-%m', d.{date}) = cell.month AND d.{date} <= $until
        GROUP BY cell.rep, cell.month
        """;

    private static string Constant(string value) => $"SELECT rep, month, {value} FROM cell";
}
