using System.Xml.Linq;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

public sealed class OneOnOneSettingsTests
{
    [Fact]
    public void Length_IsASettingOfTheSolution_WithTheSameDefault()
    {
        var file = Path.Combine(Repository.Solution, "environmentvariabledefinitions", OneOnOneSettings.Minutes, "environmentvariabledefinition.xml");
        var shipped = new Dictionary<string, string> { [OneOnOneSettings.Minutes] = XElement.Load(file).Element("defaultvalue")!.Value };
        Assert.Equal(OneOnOneSettings.Length(new Dictionary<string, string>()), OneOnOneSettings.Length(shipped));
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("soon", 30)]
    [InlineData("0", 30)]
    public void Length_FollowsTheSetting_UnlessItMakesNoSense(string text, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            OneOnOneSettings.Length(new Dictionary<string, string> { [OneOnOneSettings.Minutes] = text }));
}
