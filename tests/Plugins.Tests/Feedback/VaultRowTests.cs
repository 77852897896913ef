using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Steps.Vault;
using LocalDataverse.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>What stands in the database afterwards, looked at past the platform.</summary>
public sealed class VaultRowTests : IDisposable
{
    private const string Comment = "comment-5f1c07";
    private const string Note = "note-8ad2e6";
    private const string Refused = "refused-31b9c4";

    private static readonly string[] By =
    [
        FeedbackResponseTable.CreatedBy, FeedbackResponseTable.ModifiedBy,
        FeedbackResponseTable.CreatedOnBehalfBy, FeedbackResponseTable.ModifiedOnBehalfBy,
    ];

    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public VaultRowTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.SharedOneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        host.LoadDefaults();
        const int everything = 2;
        host.Service.Update(new Entity(OrganizationTable.LogicalName, KnownRows.Organization) { ["plugintracelogsetting"] = new OptionSetValue(everything) });
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void EveryRowOfTheVault_IsSystemsAndOfTheFirstOfTheMonth()
    {
        host.Quarterly(ann, mia, 2, Comment);
        host.Quarterly(ann, mia, 3, Comment);
        host.Note(ann, one, Note);
        host.Note(ann, one, Note + "!");

        var rows = Vault().ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.All(By.Select(row.Lookup).OfType<Guid>(), user => Assert.Equal(KnownRows.SystemUser, user));
            Assert.Equal(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), row.Instant(FeedbackResponseTable.CreatedOn));
            Assert.Equal(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), row.Instant(FeedbackResponseTable.ModifiedOn));
            Assert.Null(row.Instant(FeedbackResponseTable.OverriddenCreatedOn));
        });
    }

    [Fact]
    public void RowWrittenByAnAdministrator_HidesThemToo()
    {
        var id = host.Service.Create(new Entity(PrivateNoteTable.LogicalName) { [PrivateNoteTable.Text] = "x", [PrivateNoteTable.OverriddenCreatedOn] = new DateTime(2026, 5, 17) });

        var row = host.System().Retrieve(PrivateNoteTable.LogicalName, id, new ColumnSet(true));
        Assert.Equal(KnownRows.SystemUser, row.Lookup(PrivateNoteTable.CreatedBy));
        Assert.Equal(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), row.Instant(PrivateNoteTable.CreatedOn));
    }

    [Fact]
    public void PlatformThatKeepsTheAuthor_LosesTheWrite()
    {
        using var keeping = CoachingHost.Without<HideAuthorOnWrite>();

        Assert.ThrowsAny<Exception>(() => keeping.Service.Create(new Entity(PrivateNoteTable.LogicalName) { [PrivateNoteTable.Text] = Note }));
        Assert.Empty(keeping.System().RetrieveMultiple(new QueryExpression(PrivateNoteTable.LogicalName)).Entities);
    }

    [Fact]
    public void Texts_StandNowhereButInTheirOwnColumn()
    {
        host.Quarterly(ann, mia, 2, Comment);
        host.Note(ann, one, Note);
        WriteAllThatIsRefused();

        Assert.Equal([$"{FeedbackResponseTable.LogicalName}.{FeedbackResponseTable.Comment}"], Where(Comment));
        Assert.Equal([$"{PrivateNoteTable.LogicalName}.{PrivateNoteTable.Text}"], Where(Note));
        Assert.Empty(Where(Refused));
    }

    [Fact]
    public void Answer_TouchesNothingButTheVaultAndTheTrace()
    {
        var before = Versions();
        host.Quarterly(ann, mia, 2, Comment);

        var touched = Versions().Where(table => !before.TryGetValue(table.Key, out var version) || version != table.Value).Select(table => table.Key).Order();
        Assert.Equal([FeedbackResponseTable.LogicalName, SecretTable.LogicalName, "plugintracelog"], touched);
    }

    [Fact]
    public void Answer_NamesItsAuthorNowhere()
    {
        host.Quarterly(ann, mia, 2, Comment);

        Assert.All(Vault(), row => Assert.DoesNotContain(row.Attributes.Values, value => Names(value, ann)));
        Assert.DoesNotContain(Traces(), trace => trace.Contains(ann.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Trace_DoesNotNameTheRowsOfTheVault()
    {
        host.Quarterly(ann, mia, 2, Comment);
        host.Note(ann, one, Note);

        var ids = Vault().Select(row => row.Id.ToString()).ToList();
        Assert.NotEmpty(Traces());
        Assert.DoesNotContain(Traces(), trace => ids.Exists(id => trace.Contains(id, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void IdsOfAnswers_DoNotRiseWithTime()
    {
        foreach (var rep in host.Reps(mia, 12))
            host.Pulse(rep, mia, 3);

        var byTime = host.Responses().OrderBy(row => row.GetAttributeValue<long>("versionnumber")).Select(row => row.Id.ToString()).ToList();
        Assert.NotEqual(byTime.Order(StringComparer.Ordinal), byTime);
    }

    private void WriteAllThatIsRefused()
    {
        var stranger = host.Service.Coach("Max");
        Action[] refused =
        [
            () => host.Quarterly(ann, mia, 2, Refused + new string('x', 10_000)),
            () => host.Quarterly(stranger, mia, 2, Refused),
            () => host.Submit(ann, mia, InstrumentChoice.Pulse, FeedbackCalls.All(FeedbackCalls.PulseCodes, 2), Refused),
            () => host.Submit(ann, mia, InstrumentChoice.Quarterly, $$"""{"{{Refused}}":3}""", Refused),
            () => host.Submit(ann, mia, InstrumentChoice.Quarterly, Refused),
            () => host.Submit(ann, mia, InstrumentChoice.Quarterly, $$"""{"prepared":"{{Refused}}","""),
            () => host.Note(stranger, one, Refused),
            () => host.Note(ann, one, Refused + new string('x', 100_000)),
        ];
        Assert.All(refused, act => Assert.DoesNotContain(Refused, Assert.ThrowsAny<Exception>(act).ToString(), StringComparison.Ordinal));
    }

    private IEnumerable<Entity> Vault() =>
        new[] { FeedbackResponseTable.LogicalName, PrivateNoteTable.LogicalName, SecretTable.LogicalName }
            .SelectMany(table => host.System().RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities);

    private IEnumerable<string> Traces() =>
        host.System().RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) }).Entities
            .Select(row => string.Join('\n', row.Attributes.Values.OfType<string>()));

    private static bool Names(object? value, Guid user) => value switch
    {
        EntityReference reference => reference.Id == user,
        Guid id => id == user,
        string text => text.Contains(user.ToString(), StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Every table and column of the database in which a text stands.</summary>
    private List<string> Where(string text) =>
        [.. Tables().SelectMany(table => Columns(table).Where(column => Count($"SELECT COUNT(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE $text", $"%{text}%") > 0).Select(column => $"{table}.{column}"))];

    /// <summary>The highest row version and the number of rows of each table that has versions.</summary>
    private Dictionary<string, (long, long)> Versions() => Tables().Where(table => Columns(table).Contains("versionnumber"))
        .ToDictionary(table => table, table => (Count($"SELECT IFNULL(MAX(versionnumber), 0) FROM \"{table}\"", ""), Count($"SELECT COUNT(*) FROM \"{table}\"", "")));

    private List<string> Tables() => Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

    private List<string> Columns(string table) => Texts($"SELECT name FROM pragma_table_info('{table}')");

    private long Count(string sql, string text) => Read(sql, text, reader => reader.GetInt64(0)).Single();

    private List<string> Texts(string sql) => Read(sql, "", reader => reader.GetString(0));

    private List<T> Read<T>(string sql, string text, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={host.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        connection.CreateCollation("DATAVERSE", (left, right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$text", text);
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read())
            values.Add(read(reader));
        return values;
    }
}
