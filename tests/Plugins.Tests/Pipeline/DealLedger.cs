using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Pipeline;

/// <summary>One opportunity, with a book of all that happened to it.</summary>
internal sealed class DealLedger
{
    private readonly List<(DateTime On, Guid Owner, int From, int To)> stages = [];
    private readonly List<(DateTime On, Guid Owner, decimal From, decimal To)> values = [];
    private readonly List<(DateTime On, Guid Owner, DateTime From, DateTime To)> dates = [];
    private int stage;
    private decimal value;
    private DateTime closes;

    public required Guid Id { get; init; }

    public required Guid OpenedBy { get; init; }

    public required DateTime CreatedOn { get; init; }

    public Guid Owner { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public DateTime? ClosedOn { get; private set; }

    public bool IsWon { get; private set; }

    /// <summary>By an activity that was done, or by the owner.</summary>
    public DateTime TouchedOn { get; private set; } = DateTime.MinValue;

    public static DealLedger Open(IOrganizationService service, DateTime now, Guid owner, Random random)
    {
        var (value, closes, stage) = (random.Next(1, 1000), Sales.Day(8, 1).AddDays(random.Next(60)), random.Next(4));
        var id = service.OpportunityOf(service.NewAccount().Reference(AccountTable.LogicalName), owner, row =>
        {
            row[OpportunityTable.EstimatedValue] = new Money(value);
            row[OpportunityTable.EstimatedCloseDate] = closes;
            row[OpportunityTable.SalesStage] = new OptionSetValue(stage);
        });
        return new DealLedger { Id = id, OpenedBy = owner, CreatedOn = now, Owner = owner, value = value, closes = closes, stage = stage };
    }

    /// <summary>One random thing of those that happen to opportunities.</summary>
    public void Happen(HostFixture host, DateTime now, Guid ann, Guid ben, Random random)
    {
        if (ClosedBy is not null)
            return;

        var byOwner = random.Next(2) == 0;
        var service = byOwner ? host.As(Owner) : host.Service;
        var what = random.Next(9);
        if (what == 6)
            HandOver(host.Service, random.Next(2) == 0 ? ann : ben);
        else if (what == 7)
            Close(host.Service, now, random.Next(2) == 0);
        else if (what == 8)
            DoActivity(host.Service, now);
        else
            Change(service, now, what, byOwner, random);
    }

    public int StepsSince(DateTime since, Guid rep)
    {
        var moves = stages.Where(move => move.On > since && move.Owner == rep).ToList();
        if (moves.Count == 0 || moves[0].From == moves[^1].To)
            return 0;
        var ahead = moves.Sum(move => Math.Sign(move.To - move.From));
        return ahead != 0 ? ahead : Math.Sign(moves[^1].To - moves[^1].From);
    }

    public bool ValueChangedSince(DateTime since, Guid rep)
    {
        var changes = values.Where(change => change.On > since && change.Owner == rep).ToList();
        return changes.Count > 0 && changes[0].From != changes[^1].To;
    }

    public (int? Days, int? InAll) SlipSince(DateTime since, Guid rep)
    {
        var changes = dates.Where(change => change.On > since && change.Owner == rep).ToList();
        return changes.Count == 0 ? (0, 0) : ((changes[^1].To - changes[0].From).Days, (dates[^1].To - dates[0].From).Days);
    }

    private void Change(IOrganizationService service, DateTime now, int what, bool byOwner, Random random)
    {
        service.Change(Id, row =>
        {
            if (what is 0 or 5)
                row[OpportunityTable.SalesStage] = new OptionSetValue(Move(now, random.Next(4)));
            if (what is 1 or 2 or 5)
                row[OpportunityTable.EstimatedValue] = new Money(Revalue(now, random.Next(1, 5)));
            if (what is 3 or 4 or 5)
                row[OpportunityTable.EstimatedCloseDate] = Postpone(now, random.Next(-10, 30));
        });
        if (byOwner)
            TouchedOn = now;
    }

    private int Move(DateTime now, int to)
    {
        if (to != stage)
            stages.Add((now, Owner, stage, to));
        return stage = to;
    }

    private decimal Revalue(DateTime now, int hundreds)
    {
        if (hundreds * 100 != value)
            values.Add((now, Owner, value, hundreds * 100));
        return value = hundreds * 100;
    }

    private DateTime Postpone(DateTime now, int days)
    {
        if (days != 0)
            dates.Add((now, Owner, closes, closes.AddDays(days)));
        return closes = closes.AddDays(days);
    }

    private void HandOver(IOrganizationService service, Guid to)
    {
        service.Change(Id, row => row[OpportunityTable.OwnerId] = to.Reference(SystemUserTable.LogicalName));
        Owner = to;
    }

    private void Close(IOrganizationService service, DateTime now, bool wins)
    {
        if (wins)
            service.Win(Id, now.Date);
        else
            service.Lose(Id, now.Date);
        (ClosedBy, ClosedOn, IsWon) = (Owner, now, wins);
    }

    private void DoActivity(IOrganizationService service, DateTime now)
    {
        service.CallAbout(Id);
        TouchedOn = now;
    }
}
