using LocalDataverse.Faults;

namespace LocalDataverse.Query;

/// <summary>Tables that queries reach only through another one: they have no RetrieveMultiple of their own.</summary>
public static class LinkedTables
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "activityparty", "calendarrule" };

    /// <exception cref="System.ServiceModel.FaultException">A query cannot begin with this table.</exception>
    public static void RefuseAsRoot(string table)
    {
        if (Names.Contains(table)) throw Fault.Of(ErrorCode.MethodNotSupported, "RetrieveMultiple", table);
    }
}
