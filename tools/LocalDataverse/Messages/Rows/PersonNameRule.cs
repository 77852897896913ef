using LocalDataverse.Metadata;

namespace LocalDataverse.Messages.Rows;

/// <summary>The full name of people is made of their names, first name first.</summary>
public sealed class PersonNameRule : ITableRule
{
    public bool AppliesTo(Table table) =>
        table.Columns.ContainsKey("fullname") && table.Columns.ContainsKey("firstname") && table.Columns.ContainsKey("lastname");

    public void BeforeWrite(RowChange change)
    {
        if (!change.Sets("firstname") && !change.Sets("lastname")) return;
        string?[] parts = [change.Effective<string>("firstname"), change.Effective<string>("lastname")];
        var name = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        change.Set("fullname", name.Length == 0 ? null : name);
    }
}
