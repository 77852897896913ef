using CrmCoaching.Data.Tables;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace CrmCoaching.Bench.Company;

/// <summary>Eighteen months of sales: opportunities, their accounts and stages, calls and meetings. Random, but always the same.</summary>
internal sealed class History
{
    private const int Months = 18;
    private const int OpportunitiesPerAccount = 10;
    private const int OpportunitiesPerCall = 10;
    private const int OpportunitiesPerMeeting = 20;
    private const int OpportunitiesPerStageChange = 5;
    private const string UserOwner = "ownerid:systemuser";

#pragma warning disable CA5394 // The same rows every time is what is wanted; nothing here is a secret.
    private readonly Random random = new(20260610);
    private readonly SalesCompany company;
    private readonly Session session;
    private readonly DateTime start;

    private History(SalesCompany company, Session session)
    {
        this.company = company;
        this.session = session;
        start = new DateTime(company.Now.Year, company.Now.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(-Months);
    }

    public static void Write(SalesCompany company, int opportunities)
    {
        var database = company.Organization.Engine.Database;
        var session = database.TakeWriter();
        try
        {
            session.Begin();
            var history = new History(company, session);
            var accounts = history.WriteAccounts(Math.Max(1, opportunities / OpportunitiesPerAccount));
            var written = history.WriteOpportunities(opportunities, accounts);
            history.WriteStageChanges(opportunities / OpportunitiesPerStageChange, written);
            history.WriteCalls(opportunities / OpportunitiesPerCall);
            history.WriteMeetings(opportunities / OpportunitiesPerMeeting, accounts);
            session.Commit();
            session.Run("ANALYZE");
            session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            database.Return(session);
        }
    }

    private List<Guid> WriteAccounts(int count)
    {
        using var table = new BulkTable(
            company.Organization, session, AccountTable.LogicalName, 1,
            "name", UserOwner, "owningbusinessunit", "createdon", "modifiedon", "statecode", "statuscode", AccountTable.FirstWonOn, AccountTable.FirstWonBy);
        var ids = new List<Guid>(count);
        for (var i = 0; i < count; i++)
        {
            var created = Instant(start);
            var won = Chance(0.6) ? Instant(created).Date : (DateTime?)null;
            ids.Add(table.Add(
                $"Account {i}", Rep(), KnownRows.RootBusinessUnit, created, created, 0, 1, won, won is null ? null : Rep()));
        }

        return ids;
    }

    private List<Guid> WriteOpportunities(int count, List<Guid> accounts)
    {
        using var table = new BulkTable(
            company.Organization, session, OpportunityTable.LogicalName, 2,
            "name", UserOwner, "owningbusinessunit", "createdon", "modifiedon", "transactioncurrencyid", "exchangerate",
            "customerid:account", "parentaccountid", "statecode", "statuscode", "estimatedvalue", "estimatedvalue_base", "estimatedclosedate",
            "actualvalue", "actualvalue_base", "actualclosedate", OpportunityTable.OpenedOwner, OpportunityTable.ClosedOwner,
            OpportunityTable.NewAccount, OpportunityTable.CostKnown, OpportunityTable.GrossProfit, OpportunityTable.GrossProfitBase);
        var ids = new List<Guid>(count);
        for (var i = 0; i < count; i++)
        {
            var owner = Rep();
            var created = Instant(start);
            var closed = created.AddDays(3 + (117 * random.NextDouble())).Date;
            var isClosed = closed <= company.Now.Date;
            var isWon = isClosed && Chance(0.4);
            var account = accounts[random.Next(accounts.Count)];
            var estimate = Chance(0.97) ? Amount(500, 50_000) : (decimal?)null;
            var value = isWon && Chance(0.99) ? Amount(500, 50_000) : (decimal?)null;
            var isCosted = isWon && Chance(0.85);
            var profit = isCosted && value is not null ? decimal.Round(value.Value * random.Next(10, 60) / 100, 2) : (decimal?)null;
            ids.Add(table.Add(
                $"Opportunity {i}", owner, KnownRows.RootBusinessUnit, created, isClosed ? closed : created, KnownRows.BaseCurrency, 1m,
                account, account, isWon ? 1 : isClosed ? 2 : 0, isWon ? 3 : isClosed ? 4 : 1, estimate, estimate, isClosed ? closed : closed.AddDays(random.Next(60)),
                value, value, isClosed ? closed : null, Chance(0.95) ? owner : Rep(), isClosed ? owner : null,
                isWon ? Chance(0.2) : null, isWon ? isCosted : null, profit, profit));
        }

        return ids;
    }

    private void WriteStageChanges(int count, List<Guid> opportunities)
    {
        using var table = new BulkTable(
            company.Organization, session, StageChangeTable.LogicalName, 3,
            StageChangeTable.Opportunity, StageChangeTable.Rep, StageChangeTable.Direction, StageChangeTable.ChangedOn, "createdon", "statecode", "statuscode");
        for (var i = 0; i < count; i++)
        {
            var on = Instant(start);
            var direction = Chance(0.8) ? StageChangeTable.DirectionChoice.Advance : StageChangeTable.DirectionChoice.Back;
            table.Add(opportunities[random.Next(opportunities.Count)], Rep(), direction, on, on, 0, 1);
        }
    }

    private void WriteCalls(int count)
    {
        using var table = new BulkTable(
            company.Organization, session, PhoneCallTable.LogicalName, 4,
            "subject", UserOwner, "owningbusinessunit", "createdon", "directioncode", "actualend", "statecode", "statuscode");
        for (var i = 0; i < count; i++)
        {
            var on = Instant(start);
            var isMade = Chance(0.9);
            table.Add("Call", Rep(), KnownRows.RootBusinessUnit, on, Chance(0.8), isMade ? on : null, isMade ? 1 : 0, isMade ? 2 : 1);
        }
    }

    private void WriteMeetings(int count, List<Guid> accounts)
    {
        var withCustomer = new List<Guid>();
        using (var table = new BulkTable(
            company.Organization, session, AppointmentTable.LogicalName, 5,
            "subject", UserOwner, "owningbusinessunit", "createdon", "scheduledstart", "scheduledend", "statecode", "statuscode"))
        {
            for (var i = 0; i < count; i++)
            {
                var end = Instant(start);
                var isCancelled = Chance(0.1);
                var id = table.Add("Meeting", Rep(), KnownRows.RootBusinessUnit, end.AddDays(-7), end.AddHours(-1), end, isCancelled ? 2 : 3, isCancelled ? 4 : 5);
                if (Chance(0.8)) withCustomer.Add(id);
            }
        }

        using var parties = new BulkTable(
            company.Organization, session, ActivityPartyTable.LogicalName, 6,
            "activityid", ActivityPartyTable.Participationtypemask, "partyid:account");
        foreach (var meeting in withCustomer)
        {
            parties.Add(meeting, 5, accounts[random.Next(accounts.Count)]);
            if (Chance(0.3)) parties.Add(meeting, 6, accounts[random.Next(accounts.Count)]);
        }
    }

    private Guid Rep() => company.Reps[random.Next(company.Reps.Count)].Id;

    private bool Chance(double share) => random.NextDouble() < share;

    private decimal Amount(int from, int to) => random.Next(from * 100, to * 100) / 100m;

    /// <summary>A whole second between then and now.</summary>
    private DateTime Instant(DateTime from) => from.AddSeconds(Math.Floor((company.Now - from).TotalSeconds * random.NextDouble()));
#pragma warning restore CA5394
}
