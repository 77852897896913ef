using System.Globalization;
using CsvHelper;

namespace CrmCoaching.Cli.Import.Source;

/// <summary>A cell cannot be used.</summary>
internal sealed class CellProblem(string column, string value, string message) : Exception(message)
{
    public string Column { get; } = column;
    public string Value { get; } = value;
}

/// <summary>The current line of a CSV file, its cells read by type.</summary>
internal sealed class CsvLine(CsvReader reader, int number)
{
    public int Number { get; } = number;

    public void RequireWidth(int columns)
    {
        var width = reader.Parser.Count;
        if (width < columns)
        {
            throw new CellProblem("", reader.Parser.RawRecord.TrimEnd(), $"The line has {width} cells, the header {columns}. Check the separators and quotes.");
        }
    }

    public string Text(string column)
    {
        var value = reader.GetField(column) ?? "";
        return value.Contains('\uFFFD')
            ? throw new CellProblem(column, value, "The text is not valid UTF-8. Save the file as UTF-8.")
            : value;
    }

    public string RequiredText(string column, int maxLength)
    {
        var value = Text(column);
        if (value.Length == 0)
        {
            throw new CellProblem(column, value, "The cell is empty. Fill it in.");
        }

        return value.Length <= maxLength
            ? value
            : throw new CellProblem(column, value, $"The text has {value.Length} characters, the CRM takes {maxLength}. Shorten it.");
    }

    public int? Integer(string column) => Optional(column, "a whole number such as 1996",
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : (int?)null);

    /// <summary>An amount of money: not negative and within what the CRM can hold.</summary>
    public decimal? Amount(string column) => Optional(column, "an amount from 0 to 100000000000 such as 1054.50",
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 100_000_000_000m ? value : (decimal?)null);

    public DateOnly? Date(string column) => Optional(column, "a date such as 2017-03-01, from 1900 on",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) && value.Year >= 1900 ? value : (DateOnly?)null);

    private T? Optional<T>(string column, string expected, Func<string, T?> parse)
        where T : struct
    {
        var text = Text(column);
        return text.Length == 0 ? null : parse(text) ?? throw new CellProblem(column, text, $"This is not {expected}.");
    }
}
