using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class SettingTests
{
    const string Number = "100000001";

    static readonly List<XElement> Settings =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Solution, "environmentvariabledefinitions"), "*.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!)];

    [Fact]
    public void EverySetting_HasADefaultOfItsType()
    {
        Assert.NotEmpty(Settings);
        Assert.All(Settings.Where(s => s.Element("type")!.Value == Number), s =>
            Assert.True(decimal.TryParse(s.Element("defaultvalue")!.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _), s.Attribute("schemaname")!.Value));
    }

    // A value that ships could not be edited any more where the solution is managed.
    [Fact]
    public void NoSetting_ShipsAValue() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Solution, "environmentvariabledefinitions"), "*.json", SearchOption.AllDirectories));

    [Fact]
    public void WeightsOfThePracticeScore_AddUpToAHundred()
    {
        var setting = Settings.Single(s => s.Attribute("schemaname")!.Value == "coach_ScoreWeights").Element("defaultvalue")!.Value;

        Assert.Equal(100, JsonDocument.Parse(setting).RootElement.EnumerateObject().Sum(weight => weight.Value.GetInt32()));
    }

    // The platform keeps at most 2,000 characters of a default.
    [Fact]
    public void StatementsOfTheRepsView_AreThreeAndTenOfTheirOwnWithAHeadlineEach()
    {
        var setting = Settings.Single(s => s.Attribute("schemaname")!.Value == "coach_FeedbackStatements").Element("defaultvalue")!.Value;
        var statements = JsonDocument.Parse(setting).RootElement;

        Assert.InRange(setting.Length, 1, 2000);
        foreach (var (instrument, count) in new[] { ("pulse", 3), ("quarterly", 10) })
        {
            var asked = statements.GetProperty(instrument).EnumerateArray().ToList();
            Assert.Equal(count, asked.Select(one => one.GetProperty("code").GetString()).Distinct().Count());
            Assert.Single(asked, one => one.TryGetProperty("headline", out var headline) && headline.GetBoolean());
        }

        Assert.All(statements.GetProperty("quarterly").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("self").GetString()!));
    }
}
