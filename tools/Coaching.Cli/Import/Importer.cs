using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Import.Load;
using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Import;

/// <param name="Rejected">Rows in the rejects file.</param>
public sealed record ImportSummary(DateOnly AsOf, OpportunityCounts Opportunities, int Rejected);

/// <summary>One import from reading the files to the frozen months. Repeating it, or going on after a stop, makes no doubles.</summary>
public sealed class Importer(DataverseConnection connection, ImportOptions options, IImportProgress progress)
{
    /// <exception cref="CommandFailure">A file is unusable, a user is missing, or the environment does not answer.</exception>
    public async Task<ImportSummary> Run(CancellationToken cancellation)
    {
        var rejects = new Rejects();
        var source = SourceFolder.Read(options.Folder, rejects);
        var asOf = options.AsOf ?? DateOnly.FromDateTime(DateTime.UtcNow);
        var session = new ImportSession(connection, options, source, rejects, progress, asOf);
        try
        {
            // Months are frozen by KPI definitions; where an administrator changed them, they stay as they are.
            await connection.Execute(WebApiOperation.Action("coach_LoadDefaults", []), cancellation);
            var people = await new TeamLoader(session).Load(cancellation);
            var catalog = new CatalogLoader(session);
            await catalog.LoadProducts(cancellation);
            await catalog.LoadAccounts(cancellation);
            var counts = await new OpportunityLoader(session, people).Load(cancellation);
            if (counts.FirstDay is { } first)
            {
                await new MonthFreezer(session).Freeze(first, progress, cancellation);
            }

            return new ImportSummary(asOf, counts, rejects.Rows.Count);
        }
        finally
        {
            rejects.Save(options.RejectsFile);
        }
    }
}
