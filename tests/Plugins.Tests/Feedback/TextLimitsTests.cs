using System.Globalization;
using System.Xml.Linq;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class TextLimitsTests
{
    [Theory]
    [InlineData(FeedbackResponseTable.LogicalName, FeedbackResponseTable.Comment, TextLimits.Comment)]
    [InlineData(PrivateNoteTable.LogicalName, PrivateNoteTable.Text, TextLimits.Note)]
    public void Limit_IsTheLengthOfTheColumn(string table, string column, int limit)
    {
        var columns = XDocument.Load(Path.Combine(Repository.Solution, "Entities", table, "Entity.xml")).Descendants("attribute");
        var length = columns.Single(one => one.Element("LogicalName")!.Value == column).Element("MaxLength")!.Value;

        Assert.Equal(limit, int.Parse(length, CultureInfo.InvariantCulture));
    }
}
