namespace CrmCoaching.Cli.Import.Source;

/// <summary>The four files of an export, each row checked on its own; what rows say of each other is checked when they are loaded.</summary>
public sealed record SourceFolder(
    IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<ProductRow> Products,
    IReadOnlyList<TeamRow> Teams,
    IReadOnlyList<PipelineRow> Pipeline)
{
    public const string AccountsFile = "accounts.csv";
    public const string ProductsFile = "products.csv";
    public const string TeamsFile = "sales_teams.csv";
    public const string PipelineFile = "sales_pipeline.csv";

    /// <exception cref="CommandFailure">The folder or a file is missing, or a file lacks a column.</exception>
    public static SourceFolder Read(DirectoryInfo folder, Rejects rejects)
    {
        if (!folder.Exists)
        {
            throw new CommandFailure($"There is no folder {folder.FullName}.");
        }

        return new SourceFolder(
            Unique(Table(folder, AccountsFile, rejects).Read(
                ["account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"], Account),
                row => row.Name, AccountsFile, "account", rejects),
            Unique(Table(folder, ProductsFile, rejects).Read(["product", "series", "sales_price"], Product),
                row => row.Name, ProductsFile, "product", rejects),
            Unique(Table(folder, TeamsFile, rejects).Read(["sales_agent", "manager", "regional_office"], Team),
                row => row.Agent, TeamsFile, "sales_agent", rejects),
            Unique(Table(folder, PipelineFile, rejects).Read(
                ["opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"], Pipe),
                row => row.Id, PipelineFile, "opportunity_id", rejects));
    }

    private static CsvTable Table(DirectoryInfo folder, string file, Rejects rejects) =>
        new(new FileInfo(Path.Combine(folder.FullName, file)), rejects);

    private static AccountRow Account(CsvLine line) => new(
        line.Number, line.RequiredText("account", 160), line.Text("sector"), line.Integer("year_established"), line.Amount("revenue"),
        line.Integer("employees"), line.Text("office_location"), line.Text("subsidiary_of"));

    private static ProductRow Product(CsvLine line) => new(
        line.Number,
        line.RequiredText("product", 100),
        line.Text("series"),
        line.Amount("sales_price") ?? throw new CellProblem("sales_price", "", "The cell is empty. Give the list price."));

    private static TeamRow Team(CsvLine line) => new(
        line.Number, line.RequiredText("sales_agent", 160), line.RequiredText("manager", 160), line.RequiredText("regional_office", 160));

    private static PipelineRow Pipe(CsvLine line)
    {
        var stageText = line.RequiredText("deal_stage", 50);
        var stage = Enum.TryParse<DealStage>(stageText, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(stageText[0])
            ? known
            : throw new CellProblem("deal_stage", stageText, "The stage must be Prospecting, Engaging, Won or Lost.");
        var account = line.Text("account");
        var row = new PipelineRow(
            line.Number, line.RequiredText("opportunity_id", 100), line.RequiredText("sales_agent", 160), line.RequiredText("product", 100),
            account.Length == 0 ? null : account, stage, line.Date("engage_date"), line.Date("close_date"), line.Amount("close_value"));
        CheckDates(row);
        return row;
    }

    private static void CheckDates(PipelineRow row)
    {
        var isClosed = row.Stage is DealStage.Won or DealStage.Lost;
        if (isClosed && row.Closed is null)
        {
            throw new CellProblem("close_date", "", $"The deal is {row.Stage} but has no close date. Fill it in.");
        }

        if (!isClosed && row.Closed is not null)
        {
            throw new CellProblem("close_date", $"{row.Closed:yyyy-MM-dd}", $"The deal is {row.Stage} but has a close date. Remove the date or correct the stage.");
        }

        if (row.Engaged > row.Closed)
        {
            throw new CellProblem("close_date", $"{row.Closed:yyyy-MM-dd}", $"The deal closed before it was engaged on {row.Engaged:yyyy-MM-dd}. Correct one of the dates.");
        }

        if (row.Stage == DealStage.Won && row.Value is null)
        {
            throw new CellProblem("close_value", "", "The deal is won but has no value. Fill it in.");
        }
    }

    private static List<T> Unique<T>(IReadOnlyList<T> rows, Func<T, string> key, string file, string column, Rejects rejects)
        where T : SourceRow
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            if (first.TryAdd(key(row), row.Line))
            {
                unique.Add(row);
            }
            else
            {
                rejects.Add(new Reject(file, row.Line, column, key(row), $"Line {first[key(row)]} has the same {column}. Keep one of them."));
            }
        }

        return unique;
    }
}
