using CrmCoaching.Tests.Support;
using LocalDataverse.Storage;

namespace CrmCoaching.Plugins.Tests.Registrations;

/// <summary>The steps that wait in the host's queue now, to be queued again as they were.</summary>
internal sealed class WaitingSteps
{
    private readonly Database database;

    public WaitingSteps(HostFixture host)
    {
        database = host.Organization.Engine.Database;
        Run(
            "CREATE TABLE kept_operation AS SELECT * FROM asyncoperation WHERE statecode = 0",
            "CREATE TABLE kept_context AS SELECT * FROM \"$async\" WHERE asyncoperationid IN (SELECT asyncoperationid FROM kept_operation)");
    }

    /// <summary>In the place of those that ran, and of those that failed.</summary>
    public void Queue() => Run(
        "DELETE FROM \"$async\"",
        "DELETE FROM asyncoperation",
        "INSERT INTO asyncoperation SELECT * FROM kept_operation",
        "INSERT INTO \"$async\" SELECT * FROM kept_context");

    private void Run(params string[] statements)
    {
        var session = database.TakeWriter();
        try
        {
            session.Begin();
            foreach (var statement in statements)
                session.Run(statement);
            session.Commit();
        }
        finally
        {
            database.Return(session);
        }
    }
}
