using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Bench.Company;

/// <summary>
/// A small company in which a week has been worked through day by day: people called customers, held most of their 1:1s and
/// promised things, and each night the day's work was done. The night of 4 June 2026 is still to come.
/// </summary>
internal sealed class SeededWeek : IDisposable
{
    private const int Days = 7;
    private const int OpportunitiesOfEach = 20;
    private const string Guard = "CrmCoaching.Steps.Access.RefuseComputedOnWrite";
    private static readonly DateTimeOffset FirstNight = new(2026, 5, 28, 2, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("bench").FullName;

    private SeededWeek()
    {
        File = Path.Combine(folder, "week.db");
        Clock = new FixedClock(FirstNight);
        Before = null!;
        Reps = [];
    }

    public string File { get; }
    public FixedClock Clock { get; }

    /// <summary>The rows that every company has.</summary>
    public RowKeys Before { get; private set; }
    public IReadOnlyList<Salesperson> Reps { get; private set; }

    public static SeededWeek Live()
    {
        var week = new SeededWeek();
        var options = Options(week.File, week.Clock);
        var solution = Organization.ReadSolution(options);
        // Meetings are held by writing their outcome, which people may not.
        using var organization = Organization.Open(options with { Solution = solution with { Steps = [.. solution.Steps.Where(step => step.TypeName != Guard)] } });
        var service = organization.ServiceFor(KnownRows.Administrator);
        service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        week.Before = RowKeys.Read(organization);
        week.Reps = Crew.Hire(service, week.Clock.GetUtcNow().UtcDateTime);
        History.Write(SalesCompany.Around(organization, week.Clock, week.Reps), Crew.Size * OpportunitiesOfEach);
        for (var day = 0; day < Days; day++)
        {
            NightWork.Do(service);
            week.Clock.Advance(TimeSpan.FromHours(16));
            WorkingDay.Live(service, week.Clock.GetUtcNow().UtcDateTime, week.Reps);
            week.Clock.Advance(TimeSpan.FromHours(8));
        }

        return week;
    }

    public static OrganizationOptions Options(string path, FixedClock clock) => new()
    {
        DatabasePath = path,
        StandardFolder = Repository.Standard,
        SolutionFolder = Repository.Solution,
        PluginAssembly = Path.Combine(AppContext.BaseDirectory, "CrmCoaching.Plugins.dll"),
        Clock = clock,
        RunsAsyncOperationsInBackground = false,
        IsDurable = false,
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
