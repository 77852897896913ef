using System.Text.Json.Nodes;
using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Import.Load;

/// <summary>Loads products, with the unit that they are sold in, and accounts, parents before subsidiaries.</summary>
internal sealed class CatalogLoader(ImportSession session)
{
    public static Guid UnitId => RowId.Of("uom", "Piece");

    private static Guid UnitGroupId => RowId.Of("uomschedule", "Pieces");

    public async Task LoadProducts(CancellationToken cancellation)
    {
        await session.Connection.Execute(
            WebApiOperation.Create("uomschedules", UnitGroupId, new JsonObject { ["name"] = "Pieces", ["baseuomname"] = "Piece" }), cancellation);
        await session.Connection.Execute(
            WebApiOperation.Create("uoms", UnitId, new JsonObject
            {
                ["name"] = "Piece",
                ["quantity"] = 1,
                ["uomscheduleid@odata.bind"] = $"/uomschedules({UnitGroupId})",
            }),
            cancellation);
        var work = session.Source.Products.Select(row => (row, Product(row))).ToList();
        await session.Send("Products", SourceFolder.ProductsFile, work, cancellation);
    }

    public async Task LoadAccounts(CancellationToken cancellation)
    {
        var work = session.Source.Accounts.Select(row => (row, Account(row))).ToList();
        await session.Send("Accounts", SourceFolder.AccountsFile, work, cancellation);
        var subsidiaries = session.Source.Accounts.Where(row => row.ParentName.Length > 0).ToList();
        var names = new NameMatcher(session.Source.Accounts.Select(row => row.Name));
        var links = new List<(AccountRow, WebApiOperation)>();
        foreach (var row in subsidiaries)
        {
            if (names.Find(row.ParentName).Match is { } parent)
            {
                links.Add((row, WebApiOperation.Upsert("accounts", AccountId(row.Name), new JsonObject
                {
                    ["parentaccountid@odata.bind"] = $"/accounts({AccountId(parent)})",
                })));
            }
            else
            {
                session.Rejects.Add(new Reject(
                    SourceFolder.AccountsFile, row.Line, "subsidiary_of", row.ParentName, "No account has this name; the account was loaded without a parent. Add the parent or correct its name."));
            }
        }

        await session.Send("Subsidiaries", SourceFolder.AccountsFile, links, cancellation);
    }

    public static Guid AccountId(string name) => RowId.Of("account", name);

    public static Guid ProductId(string name) => RowId.Of("product", name);

    private static WebApiOperation Product(ProductRow row) => WebApiOperation.Create("products", ProductId(row.Name), new JsonObject
    {
        ["name"] = row.Name,
        ["productnumber"] = row.Name,
        ["description"] = row.Series.Length == 0 ? null : $"Series {row.Series}",
        ["price"] = row.Price,
        ["quantitydecimal"] = 2,
        ["defaultuomid@odata.bind"] = $"/uoms({UnitId})",
        ["defaultuomscheduleid@odata.bind"] = $"/uomschedules({UnitGroupId})",
    });

    private static WebApiOperation Account(AccountRow row)
    {
        var facts = new[]
        {
            row.Sector.Length == 0 ? null : $"Sector: {row.Sector}",
            row.Founded is null ? null : $"Founded: {row.Founded}",
        };
        return WebApiOperation.Create("accounts", AccountId(row.Name), new JsonObject
        {
            ["name"] = row.Name,
            ["description"] = string.Join('\n', facts.OfType<string>()),
            ["revenue"] = row.RevenueMillions * 1_000_000m,
            ["numberofemployees"] = row.Employees,
            ["address1_country"] = row.Country.Length == 0 ? null : row.Country,
        });
    }
}
