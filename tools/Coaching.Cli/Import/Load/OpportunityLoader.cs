using System.Text.Json.Nodes;
using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Import.Load;

/// <summary>A row of the pipeline whose names are resolved.</summary>
internal sealed record Deal(PipelineRow Row, Person Owner, ProductRow Product, string? Account, DateOnly? Created, DateOnly? Closed)
{
    public Guid Id { get; } = RowId.Of("opportunity", Row.Id);
}

/// <summary>Loads opportunities as they stood at the end of the as-of day: created open, then won or lost by the platform's messages.</summary>
internal sealed class OpportunityLoader(ImportSession session, IReadOnlyDictionary<string, Person> people)
{
    private readonly Dictionary<string, ProductRow> products = session.Source.Products.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);
    private readonly NameMatcher productNames = new(session.Source.Products.Select(row => row.Name));
    private readonly NameMatcher accountNames = new(session.Source.Accounts.Select(row => row.Name));
    private readonly NameMatcher agentNames = new(people.Keys);

    public async Task<OpportunityCounts> Load(CancellationToken cancellation)
    {
        var deals = session.Source.Pipeline.Select(Resolve).OfType<Deal>().ToList();
        var standing = deals.Where(deal => deal.Created is null || deal.Created <= session.AsOf).ToList();
        var present = await StatesInCrm(cancellation);
        var creations = standing.Where(deal => !present.ContainsKey(deal.Id)).Select(deal => (deal.Row, Create(deal))).ToList();
        var created = await session.Send("Opportunities", SourceFolder.PipelineFile, creations, cancellation);
        var closings = standing
            .Where(deal => deal.Closed <= session.AsOf && present.GetValueOrDefault(deal.Id) == 0)
            .OrderBy(deal => deal.Closed)
            .Select(deal => (deal.Row, Close(deal)))
            .ToList();
        var closed = await session.Send("Won and lost", SourceFolder.PipelineFile, closings, cancellation);
        return new OpportunityCounts(
            created, closed, standing.Count - creations.Count, deals.Count - standing.Count,
            standing.Min(deal => deal.Created), [.. NearMisses("product", productNames), .. NearMisses("account", accountNames), .. NearMisses("sales_agent", agentNames)]);
    }

    private static IEnumerable<string> NearMisses(string column, NameMatcher names) =>
        names.NearMisses.Select(miss => $"{column} '{miss.Written}' taken as '{miss.Match}' in {miss.Rows} rows");

    private Deal? Resolve(PipelineRow row)
    {
        var agent = Find(row, "sales_agent", row.Agent, agentNames, "Add the agent to sales_teams.csv or correct the name.");
        var product = Find(row, "product", row.Product, productNames, "Add the product to products.csv or correct the name.");
        var account = row.Account is null ? null : Find(row, "account", row.Account, accountNames, "Add the account to accounts.csv or correct the name.");
        if (agent is null || product is null || (row.Account is not null && account is null))
        {
            return null;
        }

        return new Deal(
            row, people[agent], products[product], account,
            row.Engaged is { } engaged ? session.Shifted(engaged) : null,
            row.Closed is { } closed ? session.Shifted(closed) : null);
    }

    private string? Find(PipelineRow row, string column, string written, NameMatcher names, string remedy)
    {
        var match = names.Find(written).Match;
        if (match is null)
        {
            session.Rejects.Add(new Reject(SourceFolder.PipelineFile, row.Line, column, written, $"No {column} has this name or one near it. {remedy}"));
        }

        return match;
    }

    /// <summary>State (0 open) of the opportunities that earlier imports left, by id.</summary>
    private async Task<Dictionary<Guid, int>> StatesInCrm(CancellationToken cancellation)
    {
        var rows = await session.Connection.ReadAll("opportunities?$select=opportunityid,statecode", cancellation);
        return rows.ToDictionary(row => row["opportunityid"]!.GetValue<Guid>(), row => row["statecode"]!.GetValue<int>());
    }

    private WebApiOperation Create(Deal deal)
    {
        var row = new JsonObject
        {
            ["name"] = deal.Account is null ? deal.Product.Name : $"{deal.Product.Name} for {deal.Account}",
            ["description"] = $"Source id {deal.Row.Id}",
            ["estimatedvalue"] = deal.Product.Price,
            ["isrevenuesystemcalculated"] = false,
            ["salesstage"] = deal.Row.Stage == DealStage.Prospecting ? 0 : 1,
            ["ownerid@odata.bind"] = $"/systemusers({deal.Owner.Id})",
            ["product_opportunities"] = new JsonArray(Line(deal)),
        };
        if (deal.Account is not null)
        {
            row["customerid_account@odata.bind"] = $"/accounts({CatalogLoader.AccountId(deal.Account)})";
        }

        if (deal.Created is { } day)
        {
            row["overriddencreatedon"] = ImportSession.Instant(deal.Owner.Noon(day));
        }
        else if (session.Options.AsOf is not null)
        {
            row["overriddencreatedon"] = ImportSession.Instant(deal.Owner.Noon(session.AsOf));
        }

        return WebApiOperation.Create("opportunities", deal.Id, row);
    }

    private static JsonObject Line(Deal deal) => new()
    {
        ["opportunityproductid"] = RowId.Of("opportunityproduct", deal.Row.Id),
        ["productid@odata.bind"] = $"/products({CatalogLoader.ProductId(deal.Product.Name)})",
        ["uomid@odata.bind"] = $"/uoms({CatalogLoader.UnitId})",
        ["quantity"] = 1,
        ["ispriceoverridden"] = true,
        ["priceperunit"] = deal.Product.Price,
    };

    private static WebApiOperation Close(Deal deal)
    {
        var isWon = deal.Row.Stage == DealStage.Won;
        return WebApiOperation.Action(isWon ? "WinOpportunity" : "LoseOpportunity", new JsonObject
        {
            ["Status"] = isWon ? 3 : 4,
            ["OpportunityClose"] = new JsonObject
            {
                ["subject"] = isWon ? "Won" : "Lost",
                ["actualend"] = ImportSession.Instant(deal.Owner.Noon(deal.Closed!.Value)),
                ["actualrevenue"] = deal.Row.Value ?? 0m,
                ["opportunityid@odata.bind"] = $"/opportunities({deal.Id})",
            },
        });
    }
}

/// <param name="Later">Rows of days after the as-of day.</param>
/// <param name="FirstDay">The earliest day on which an opportunity was created, after the shift.</param>
/// <param name="NearMisses">Names that were written otherwise than they are known.</param>
public sealed record OpportunityCounts(int Created, int Closed, int Present, int Later, DateOnly? FirstDay, IReadOnlyList<string> NearMisses);
