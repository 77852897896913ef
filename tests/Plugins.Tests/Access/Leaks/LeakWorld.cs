using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Access.Callers;
using CrmCoaching.Plugins.Tests.Feedback;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

/// <summary>An organisation in which one rep's conversation holds markers wherever a text can stand. Everybody else's life goes on beside it.</summary>
internal sealed class LeakWorld : IDisposable
{
    private readonly List<Marker> markers = [];
    private readonly Dictionary<CallerKind, string> names = [];
    private readonly DateTime now;

    /// <param name="hasSecrets">False leaves the rep without any row, so that answers can be compared.</param>
    public LeakWorld(bool hasSecrets, bool hierarchy = false)
    {
        now = Host.Clock.GetUtcNow().UtcDateTime;
        Host.LoadDefaults();
        Service.Update(new Entity("organization", KnownRows.Organization) { ["plugintracelogsetting"] = new OptionSetValue(2) });
        if (hierarchy) SwitchHierarchyOn();
        AddPeople();
        if (hasSecrets) PromiseBeforeTheHandover();
        Host.HandOver(People[CallerKind.Rep], People[CallerKind.Manager]);
        Open(People[CallerKind.Manager], People[CallerKind.OtherRep], daysAhead: 2);
        Open(People[CallerKind.OtherManager], Service.Coached("Elsewhere", People[CallerKind.OtherManager]), daysAhead: 2);
        var skill = Service.Create(new Entity(SkillTable.LogicalName) { [SkillTable.Name] = "Listening" });
        if (hasSecrets) AddSecrets(skill);
    }

    public LeakHost Host { get; } = new();
    public Dictionary<CallerKind, Guid> People { get; } = [];

    /// <summary>Rows that a caller may have heard of: a link, an old mail.</summary>
    public List<EntityReference> Known { get; } = [];
    private IOrganizationService Service => Host.Service;

    public string NameOf(CallerKind caller) => names[caller];

    /// <returns>The places of markers that the answer shows to somebody who may not see them.</returns>
    public IEnumerable<string> Leaks(CallerKind caller, string answer) => markers.Where(marker => marker.IsLeaked(caller, answer)).Select(marker => marker.Place);

    public void Dispose() => Host.Dispose();

    private void SwitchHierarchyOn()
    {
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        foreach (var table in OwnTables.Conversation.Concat(OwnTables.Facts)) Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = table });
    }

    private void AddPeople()
    {
        var leader = Add(CallerKind.Leader, SolutionRoles.Leader);
        var skip = Add(CallerKind.SkipLevel, SolutionRoles.Manager, leader);
        var manager = Add(CallerKind.Manager, SolutionRoles.Manager, skip);
        Add(CallerKind.Rep, SolutionRoles.Rep, Add(CallerKind.FormerManager, SolutionRoles.Manager));
        Add(CallerKind.OtherRep, SolutionRoles.Rep, manager);
        Add(CallerKind.OtherManager, SolutionRoles.Manager);
        Add(CallerKind.LeaderElsewhere, SolutionRoles.Leader);
        Add(CallerKind.Administrator, SolutionRoles.Administrator);
        Add(CallerKind.Service, SolutionRoles.Service);
        Add(CallerKind.Nobody, null);
    }

    /// <summary>In a 1:1 that stays the former manager's, because it is in progress.</summary>
    private void PromiseBeforeTheHandover()
    {
        var (former, rep) = (People[CallerKind.FormerManager], People[CallerKind.Rep]);
        var one = Service.OneOnOne(former, rep, now, cadence: null);
        Known.Add(one.Reference(OneOnOneTable.LogicalName));
        Service.Begin(one);
        Service.Share(one, rep);
        foreach (var (author, counterpart) in new[] { (former, rep), (former, former), (rep, former) })
        {
            Keep(Host.As(author).Commitment(one, author, now.AddDays(7), row =>
            {
                row[CommitmentTable.Title] = Mark("commitment that was handed over", [CallerKind.Rep, CallerKind.Manager]);
                row[CommitmentTable.Counterpart] = counterpart.Reference("systemuser");
            }), CommitmentTable.LogicalName);
        }
    }

    private Guid Add(CallerKind kind, Guid? role, Guid? manager = null)
    {
        var user = Service.NewUser(kind.ToString(), manager);
        if (role is { } one) Service.GiveRole(user, one);
        People[kind] = user;
        names[kind] = (string)Service.Retrieve("systemuser", user, new ColumnSet("domainname"))["domainname"];
        Known.Add(user.Reference("systemuser"));
        return user;
    }

    private Guid Open(Guid manager, Guid rep, int daysAhead)
    {
        var one = Service.OneOnOne(manager, rep, now.AddDays(daysAhead), Service.Cadence(manager, rep, FrequencyChoice.Weekly));
        Service.Share(one, rep);
        Known.Add(one.Reference(OneOnOneTable.LogicalName));
        return one;
    }

    private void AddSecrets(Guid skill)
    {
        CallerKind[] both = [CallerKind.Rep, CallerKind.Manager];
        var (rep, manager) = (People[CallerKind.Rep], People[CallerKind.Manager]);
        var one = Open(manager, rep, daysAhead: 1);
        Service.Update(new Entity(OneOnOneTable.LogicalName, one)
        {
            [OneOnOneTable.Name] = Mark("name of the 1:1", both),
            [OneOnOneTable.SharedNotes] = Mark("shared notes", both),
            [OneOnOneTable.Scorecard] = Mark("scorecard", both),
            [OneOnOneTable.Digest] = Mark("digest", both),
        });
        Keep(Host.As(rep).Item(one, Mark("agenda item", both), row => row[AgendaItemTable.Notes] = Mark("notes of an agenda item", both)), AgendaItemTable.LogicalName);
        Keep(Service.Commitment(one, rep, now.AddDays(7), row =>
        {
            row[CommitmentTable.Rep] = rep.Reference("systemuser");
            row[CommitmentTable.Title] = Mark("commitment", both);
            row[CommitmentTable.Behaviour] = Mark("behaviour", both);
            row[CommitmentTable.Obstacle] = Mark("obstacle", both);
            row[CommitmentTable.Evidence] = Mark("evidence", both);
        }), CommitmentTable.LogicalName);
        AddRowsAboutTheRep(rep, manager, skill, both);
        AddVault(rep, manager, one);
    }

    private void AddRowsAboutTheRep(Guid rep, Guid manager, Guid skill, CallerKind[] both)
    {
        void New(Guid author, string table, params (string Column, object Value)[] values)
        {
            var row = new Entity(table) { ["ownerid"] = author.Reference("systemuser"), [PraiseTable.Rep] = rep.Reference("systemuser") };
            foreach (var (column, value) in values) row[column] = value;
            Keep(Host.As(author).Create(row), table);
        }

        New(rep, CoachingProfileTable.LogicalName, (CoachingProfileTable.HowToCoach, Mark("profile", both)), (CoachingProfileTable.Motivators, Mark("motivators", both)));
        New(rep, DevelopmentPlanTable.LogicalName, (DevelopmentPlanTable.Name, Mark("plan", both)));
        New(manager, PraiseTable.LogicalName, (PraiseTable.Text, Mark("praise", both)));
        New(manager, CustomerVoiceTable.LogicalName, (CustomerVoiceTable.Quote, Mark("quote", both)));
        New(manager, SkillAuditTable.LogicalName, (SkillAuditTable.On, now), (SkillAuditTable.Name, Mark("audit", both)));
        New(manager, FocusTable.LogicalName, (FocusTable.Quarter, Sales.Day(4, 1)), (FocusTable.Skill, skill.Reference(SkillTable.LogicalName)), (FocusTable.Name, Mark("focus", both)));
        New(manager, RepMonthTable.LogicalName, (RepMonthTable.Month, Sales.Day(5, 1)), (RepMonthTable.Values, Mark("values of a month", [CallerKind.Manager])));
    }

    private void AddVault(Guid rep, Guid manager, Guid one)
    {
        Host.Quarterly(rep, manager, 4, Mark("comment of an answer", []));
        Host.Note(rep, one, Mark("private note of the rep", [CallerKind.Rep]));
        Host.Note(manager, one, Mark("private note of the manager", [CallerKind.Manager]));
        foreach (var table in OwnTables.Vault)
        {
            foreach (var row in Host.System().RetrieveMultiple(new QueryExpression(table)).Entities) Known.Add(row.ToEntityReference());
        }

        var log = new Entity(OpportunityChangeTable.LogicalName) { [OpportunityChangeTable.Name] = Mark("log", []), [OpportunityChangeTable.Kind] = new OptionSetValue(OpportunityChangeTable.KindChoice.Value), [OpportunityChangeTable.ChangedOn] = now };
        Keep(Host.System().Create(log), OpportunityChangeTable.LogicalName);
    }

    private void Keep(Guid id, string table) => Known.Add(id.Reference(table));

    private string Mark(string place, IReadOnlyList<CallerKind> readers)
    {
        var marker = new Marker($"{Marker.Prefix}{markers.Count:D2}{place.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}{Marker.Prefix}", place, readers);
        markers.Add(marker);
        return marker.Text;
    }
}
