using System.Text.Json.Nodes;
using CrmCoaching.Cli.Connections;

namespace CrmCoaching.Cli.Import.Load;

/// <summary>Freezes the months that lie behind the as-of day, slice by slice until the environment says that nothing is left.</summary>
internal sealed class MonthFreezer(ImportSession session)
{
    private const int BudgetSeconds = 30;

    public async Task Freeze(DateOnly first, IImportProgress progress, CancellationToken cancellation)
    {
        var from = new DateOnly(first.Year, first.Month, 1);
        var to = new DateOnly(session.AsOf.Year, session.AsOf.Month, 1).AddMonths(-1);
        if (to < from)
        {
            return;
        }

        const string task = "Freezing past months";
        progress.Start(task, 1);
        for (var more = true; more;)
        {
            var answer = await session.Connection.Execute(
                WebApiOperation.Action("coach_FreezeMonths", new JsonObject
                {
                    ["From"] = ImportSession.Instant(from.ToDateTime(default)),
                    ["To"] = ImportSession.Instant(to.ToDateTime(default)),
                    ["Budget"] = BudgetSeconds,
                }),
                cancellation);
            more = answer["More"]?.GetValue<bool>() ?? false;
        }

        progress.Advance(task, 1);
    }
}
