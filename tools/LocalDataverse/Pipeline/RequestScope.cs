using LocalDataverse.Metadata;
using LocalDataverse.Query;
using LocalDataverse.Security;
using LocalDataverse.Storage;

namespace LocalDataverse.Pipeline;

/// <summary>One request while it runs: who sends it, in which transaction, how deep.</summary>
public sealed class RequestScope
{
    private const int FiscalQuarters = 2002;
    private const int NamedByEndYear = 2;

    public required Engine Engine { get; init; }
    public required MessageRequest Request { get; init; }
    public required Caller Caller { get; init; }
    public required UnitOfWork Unit { get; init; }
    public required int Depth { get; init; }
    public required Guid CorrelationId { get; init; }
    public Guid? RequestId { get; init; }

    /// <summary>The context of the step or message that this request comes from; null for an outer one.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>Logical name, for observers.</summary>
    public string? ObservedTable { get; private set; }
    public int ObservedRows { get; private set; }

    public MetadataCatalog Catalog => Engine.Catalog;
    public RowStore Rows => Engine.Rows;
    public Session Session => Unit.Session;
    public DateTime Now => Engine.Now;
    public UserProfile User => WithSession(session => Engine.Users.Get(session, Caller.UserId));

    public void Observe(string? table, int rows)
    {
        ObservedTable = table;
        ObservedRows = rows;
    }

    /// <summary>The same request's rights and transaction for a message that the platform itself causes, such as a cascade.</summary>
    public RequestScope For(MessageRequest request, Caller? caller = null, PluginContext? parent = null) => new()
    {
        Engine = Engine,
        Request = request,
        Caller = caller ?? Caller,
        Unit = Unit,
        Depth = Depth,
        CorrelationId = CorrelationId,
        RequestId = RequestId,
        Parent = parent ?? Parent,
    };

    /// <summary>What a query of this request runs against. The transaction has begun.</summary>
    public QueryScope Query()
    {
        var user = User;
        var organization = Engine.Users.Organization(Session);
        return new QueryScope(
            Catalog,
            Session.Connection,
            null,
            new QueryUser(
                user.Id, user.BusinessUnitId, user.TeamIds, user.TimeZone, user.Culture,
                organization.GetAttributeValue<int?>("maxdepthforhierarchicalsecuritymodel") ?? 3),
            Now,
            new FiscalCalendar(
                DateOnly.FromDateTime(organization.GetAttributeValue<DateTime?>("fiscalcalendarstart") ?? new DateTime(Now.Year, 1, 1)),
                organization.GetAttributeValue<int?>("fiscalperiodtype") ?? FiscalQuarters,
                organization.GetAttributeValue<int?>("fiscalyeardisplaycode") == NamedByEndYear),
            Engine.Access.RowsOf(this));
    }

    /// <summary>Reads inside the transaction, or before it has begun on a connection of its own.</summary>
    public T WithSession<T>(Func<Session, T> read)
    {
        if (Unit.HasBegun) return read(Unit.Session);
        var reader = Engine.Database.TakeReader();
        try
        {
            return read(reader);
        }
        finally
        {
            Engine.Database.Return(reader);
        }
    }
}
