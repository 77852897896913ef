using LocalDataverse.Metadata;

namespace LocalDataverse.Messages.Rows;

/// <summary>A rule of one table, or of one kind of table.</summary>
public interface ITableRule
{
    bool AppliesTo(Table table);

    /// <summary>May set further columns or refuse.</summary>
    void BeforeWrite(RowChange change) { }

    /// <summary>May write rows of other tables.</summary>
    void AfterWrite(RowChange change) { }
}
