using System.Globalization;
using System.Text;

namespace TableNames;

/// <summary>Writes one static class of constants for a table or a global choice.</summary>
static class ConstantsWriter
{
    const string Head = "// Generated from src/Solution by tools/TableNames. Do not edit.\nnamespace CrmCoaching.Data.Tables;\n\n";

    public static string Table(string className, Table table)
    {
        var text = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"public static class {className}\n{{\n");
        Constant(text, "LogicalName", table.LogicalName);
        Constant(text, "Id", table.PrimaryKey);
        foreach (var column in table.Columns.Where(c => c.LogicalName != table.PrimaryKey))
            Constant(text, column.Identifier, column.LogicalName);
        foreach (var column in table.Columns.Where(c => c.Options.Count > 0))
        {
            text.Append('\n');
            Values(text, "    ", NestedName(column), column.Options);
        }

        return text.Append("}\n").ToString();
    }

    public static string Choice(string className, IReadOnlyList<Option> options)
    {
        var text = new StringBuilder(Head);
        Values(text, "", className, options);
        return text.ToString();
    }

    static string NestedName(Column column) => column.Type switch
    {
        "state" => "State",
        "status" => "Status",
        _ => column.Identifier + "Choice",
    };

    static void Constant(StringBuilder text, string identifier, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"    public const string {identifier} = \"{value}\";\n");

    static void Values(StringBuilder text, string indent, string className, IReadOnlyList<Option> options)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}public static class {className}\n{indent}{{\n");
        foreach (var option in options)
            text.Append(CultureInfo.InvariantCulture, $"{indent}    public const int {option.Identifier} = {option.Value};\n");
        text.Append(CultureInfo.InvariantCulture, $"{indent}}}\n");
    }
}
