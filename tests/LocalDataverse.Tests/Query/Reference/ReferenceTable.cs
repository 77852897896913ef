using System.Globalization;
using System.Text;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>A row in memory: null for no value, else string, decimal, DateTime, bool or Guid.</summary>
public sealed record ReferenceRow(string Table, int Number, IReadOnlyDictionary<string, object?> Values)
{
    public object? this[string column] => column == Table + "id" ? QueryDatabase.Id(Number) : Values[column];
}

/// <summary>The same random rows in memory and in a database: few values, many ties and nulls.</summary>
public sealed class ReferenceData
{
    public const int Accounts = 24;
    public const int Contacts = 30;
    private const int FirstContact = 1000;
    public static readonly string?[] Names = ["Alpha", "alpha", "ÁLPHA", "Beta", "beta  ", "Gamma", "d%l_ta", "Epsilon", null, null];
    private static readonly int?[] Counts = [1, 2, 2, 3, 5, 8, null, null];
    private static readonly decimal?[] Amounts = [0m, 10.5m, 10.5m, 99.9999m, -3m, null];
    private readonly Random random;

    public ReferenceData(int seed)
    {
        random = new Random(seed);
        for (var i = 1; i <= Accounts; i++)
        {
            Rows.Add(Account(i));
        }

        for (var i = FirstContact; i < FirstContact + Contacts; i++)
        {
            Rows.Add(Contact(i));
        }
    }

    public List<ReferenceRow> Rows { get; } = [];

    public void Fill(QueryDatabase database)
    {
        foreach (var row in Rows)
        {
            database.Insert(row.Table, row.Number, [.. row.Values.Select(value => (value.Key, Sdk(value.Key, value.Value)))]);
        }
    }

    public static string Fold(string text) => string.Concat(text.TrimEnd(' ').Normalize(NormalizationForm.FormD)
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    private ReferenceRow Account(int number) => new("account", number, new Dictionary<string, object?>
    {
        ["name"] = Pick(Names),
        ["employees"] = (decimal?)Pick(Counts),
        ["revenue"] = Pick(Amounts),
        ["rating"] = random.Next(3) == 0 ? null : (decimal)random.Next(1, 4),
        ["preferred"] = random.Next(3) switch { 0 => null, 1 => true, _ => (object)false },
        ["founded"] = random.Next(4) == 0 ? null : new DateTime(2026, random.Next(1, 6), random.Next(1, 28)),
        ["createdon"] = random.Next(4) == 0 ? null : new DateTime(2026, 3, 17, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(72)),
        ["parentaccountid"] = random.Next(2) == 0 ? null : QueryDatabase.Id(random.Next(1, Accounts + 6)),
    });

    private ReferenceRow Contact(int number) => new("contact", number, new Dictionary<string, object?>
    {
        ["fullname"] = Pick(Names),
        ["age"] = (decimal?)Pick(Counts),
        ["parentcustomerid"] = random.Next(4) == 0 ? null : QueryDatabase.Id(random.Next(1, Accounts + 1)),
    });

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static object? Sdk(string column, object? value) => (column, value) switch
    {
        (_, null) => null,
        ("revenue", decimal amount) => new Money(amount),
        ("rating", decimal choice) => new OptionSetValue((int)choice),
        (_, decimal number) => (int)number,
        (_, Guid id) => new EntityReference("account", id),
        _ => value,
    };
}
