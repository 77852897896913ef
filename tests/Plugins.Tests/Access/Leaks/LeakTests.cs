using System.Text.Json;
using System.Text.RegularExpressions;
using CrmCoaching.Plugins.Tests.Access.Callers;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

public sealed partial class LeakTests
{
    private const int Asks = 250;

    /// <summary>Logs and answers of the platform that are open to many.</summary>
    private static readonly string[] Open = ["plugintracelogs", "asyncoperations", "appnotifications", "activityparties", "principalobjectaccessset"];

    private static IEnumerable<CallerKind> People => Enum.GetValues<CallerKind>().Where(kind => kind != CallerKind.SystemAdministrator);

    /// <summary>Those who share nothing with the rep whose rows are secret, nor see facts about the manager.</summary>
    private static IEnumerable<CallerKind> Outsiders =>
        [CallerKind.OtherRep, CallerKind.OtherManager, CallerKind.SkipLevel, CallerKind.LeaderElsewhere, CallerKind.Nobody];

    [Theory]
    [InlineData(false, 11)]
    [InlineData(true, 12)]
    public async Task NoAnswerNorError_ShowsWhatIsNotTheCallersToSee(bool hierarchy, int seed)
    {
        using var world = new LeakWorld(hasSecrets: true, hierarchy);
        var leaks = new List<string>();
        foreach (var caller in People)
        {
            var maker = new AskMaker(world, new Random(seed));
            var asks = maker.Everything().Concat(Enumerable.Range(0, Asks).Select(_ => maker.Next())).Concat(Open.Select(set => new Ask("GET", set)));
            foreach (var ask in asks)
            {
                var answer = await world.Host.Ask(world.NameOf(caller), ask);
                Assert.False(answer.StartsWith("500", StringComparison.Ordinal), $"{ask}: {answer}");
                leaks.AddRange(world.Leaks(caller, answer).Select(place => $"{caller} sees {place} by {ask}"));
            }
        }

        Assert.True(leaks.Count == 0, string.Join("\n", leaks.Take(20)));
    }

    [Fact]
    public async Task ThoseWhoMaySee_DoSee()
    {
        using var world = new LeakWorld(hasSecrets: true);
        var seen = await world.Host.Ask(world.NameOf(CallerKind.Rep), new Ask("GET", "coach_oneonones?$expand=coach_agendaitem_oneonone_coach_oneonone"));
        Assert.Equal(6, MarkerText().Matches(seen).Select(match => match.Value).Distinct().Count());
    }

    /// <summary>What somebody may not read changes no number, no order and no error that they get.</summary>
    [Fact]
    public async Task AnswersToOutsiders_AreTheSameWithoutTheSecrets()
    {
        using var with = new LeakWorld(hasSecrets: true);
        using var without = new LeakWorld(hasSecrets: false);
        var different = new List<string>();
        foreach (var caller in Outsiders)
        {
            var (one, other) = (new AskMaker(with, new Random(7)), new AskMaker(without, new Random(7)));
            for (var i = 0; i < Asks; i++)
            {
                var (ask, same) = (one.NextWithoutIds(), other.NextWithoutIds());
                Assert.Equal(ask, same);
                var (answer, plain) = (await with.Host.Ask(with.NameOf(caller), ask), await without.Host.Ask(without.NameOf(caller), ask));
                if (Shape(answer) != Shape(plain)) different.Add($"{caller}: {Uri.UnescapeDataString(ask.Url)}\n{Shape(answer)}\n{Shape(plain)}");
            }
        }

        Assert.True(different.Count == 0, string.Join("\n\n", different.Take(3)));
    }

    /// <summary>The status and what stands in the answer. The order of rows goes by ids, which differ between any two organisations.</summary>
    private static string Shape(string answer) =>
        answer[..3] + " " + Changing().Replace(Sorted(JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..]).RootElement), "*");

    private static string Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", json.EnumerateObject()
            .Where(property => property.Name is not ("@odata.context" or "@odata.etag") && !property.Name.Contains("versionnumber", StringComparison.Ordinal))
            .OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}:{Sorted(property.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",\n", json.EnumerateArray().Select(one => Changing().Replace(Sorted(one), "*")).Order(StringComparer.Ordinal)) + "]",
        _ => json.ToString(),
    };

    /// <summary>Ids, instants, users and addresses.</summary>
    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|127.0.0.1:[0-9]+|[a-zA-Z]+[0-9]+@test|\\d{4}-\\d\\d-\\d\\dT[0-9:Z.]+")]
    private static partial Regex Changing();

    [GeneratedRegex("zq[0-9]{2}[A-Za-z0-9]+zq")]
    private static partial Regex MarkerText();
}
