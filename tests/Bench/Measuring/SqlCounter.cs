namespace CrmCoaching.Bench.Measuring;

/// <summary>Statements that went past the organization service, and the rows that they gave back.</summary>
internal sealed class SqlCounter
{
    public int Statements { get; set; }
    public long Rows { get; set; }

    public void Clear() => (Statements, Rows) = (0, 0);
}
