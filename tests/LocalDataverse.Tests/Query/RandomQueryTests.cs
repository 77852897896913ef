using System.ServiceModel;
using FsCheck;
using FsCheck.Fluent;
using LocalDataverse.Query.Readers;
using LocalDataverse.Query.Tree;
using LocalDataverse.Query.Writers;
using LocalDataverse.Tests.Query.Reference;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>Random queries give the rows that a plain evaluation in memory gives.</summary>
public sealed class RandomQueryTests : IDisposable
{
    private const int Cases = 300;
    private const int DataSets = 7;
    private readonly List<(ReferenceData Data, QueryDatabase Database)> sets = [.. Enumerable.Range(0, DataSets).Select(Fill)];

    public void Dispose() => sets.ForEach(set => set.Database.Dispose());

    [Fact]
    public void Rows_AreThoseOfTheReference() => Check(fetch => fetch.Rows(), (query, result, reference) =>
    {
        var orders = query.Orders.Select(order => ("", order.Column!, order.Descending)).ToList();
        var expected = ReferenceEvaluator.Sort(reference.Matches(query), orders).Take(query.Top ?? int.MaxValue).Select(match => Row(query, match)).ToList();
        Assert.Equal(expected, result.Entities.Select(entity => Row(query, entity)));
    });

    [Fact]
    public void DistinctRows_AreThoseOfTheReference() => Check(fetch => fetch.DistinctNames(), (query, result, reference) =>
    {
        var expected = reference.Matches(query).Select(match => Text(match.Value("", "name")) + "|" + Text(match.Value("", "rating"))).Distinct().Order(StringComparer.Ordinal);
        var actual = result.Entities.Select(entity => Text(entity.GetAttributeValue<string>("name")) + "|" + Text(Plain(entity, "rating")));
        Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Groups_AreThoseOfTheReference() => Check(fetch => fetch.Aggregate(), (query, result, reference) =>
    {
        var expected = ReferenceAggregates.Of(query, reference.Matches(query)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, result.Entities.Select(entity => Group(query, entity)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void ConvertedQueries_GiveTheSameRows() => Check(fetch => fetch.Rows(), (query, result, _) =>
    {
        var database = sets[0].Database;
        var expected = database.Run(query).Entities.Select(entity => Row(query, entity)).ToList();

        Assert.Equal(expected, database.Fetch(FetchXmlWriter.Write(query)).Entities.Select(entity => Row(query, entity)));
        Assert.Equal(expected, database.Query(QueryExpressionWriter.Write(query)).Entities.Select(entity => Row(query, entity)));
    });

    [Fact]
    public void DamagedQueries_EndInRowsOrInAFaultOfThePlatform()
    {
        var database = sets[0].Database;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var fetch = new RandomFetch(seed) is var random && seed % 2 == 0 ? random.Rows() : random.Aggregate();
            var xml = DamagedFetch.From(fetch, seed);
            try
            {
                database.Fetch(xml);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                Assert.NotEqual(0, fault.Detail.ErrorCode);
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"{xml}\n{wrong.Message}", wrong);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private void Check(Func<RandomFetch, System.Xml.Linq.XElement> make, Action<QueryDefinition, EntityCollection, ReferenceEvaluator> compare)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var (data, database) = sets[seed % DataSets];
            var xml = make(new RandomFetch(seed)).ToString();
            var query = FetchXmlReader.Read(xml);
            try
            {
                compare(query, database.Run(query), new ReferenceEvaluator(data.Rows));
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"Data {seed % DataSets}, query {xml}\n{wrong.Message}", wrong);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private static (ReferenceData Data, QueryDatabase Database) Fill(int seed)
    {
        var (data, database) = (new ReferenceData(seed), new QueryDatabase());
        data.Fill(database);
        return (data, database);
    }

    private static string Row(QueryDefinition query, ReferenceMatch match)
    {
        var links = Joined(query.Links).Select(link => Text(match.Value(link.Alias!, link.Columns[0].Column)));
        return string.Join("|", [match.Rows[0].Row!.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), .. links]);
    }

    private static string Row(QueryDefinition query, Entity entity)
    {
        var links = Joined(query.Links).Select(link => Text(Plain(entity, link.Alias + "." + link.Columns[0].Column)));
        return string.Join("|", [QueryDatabase.Number(entity.Id).ToString(System.Globalization.CultureInfo.InvariantCulture), .. links]);
    }

    private static string Group(QueryDefinition query, Entity entity) =>
        string.Join("|", query.Columns.Select(column => column.Alias + "=" + Text(Plain(entity, column.Alias!))));

    private static IEnumerable<LinkNode> Joined(IReadOnlyList<LinkNode> links) => links
        .Where(link => link.Join is JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural)
        .SelectMany(link => Joined(link.Links).Prepend(link));

    private static object? Plain(Entity entity, string key) => entity.Attributes.TryGetValue(key, out var value) ? ReferenceAggregates.Plain(value) : null;

    private static string Text(object? value) => ReferenceAggregates.Text(value);
}
