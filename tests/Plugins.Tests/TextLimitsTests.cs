using System.Globalization;
using System.Xml.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;

namespace CrmCoaching.Plugins.Tests;

public sealed class TextLimitsTests
{
    [Theory]
    [InlineData(FeedbackResponseTable.LogicalName, FeedbackResponseTable.Comment, TextLimits.Comment)]
    [InlineData(PrivateNoteTable.LogicalName, PrivateNoteTable.Text, TextLimits.Note)]
    [InlineData(CommitmentTable.LogicalName, CommitmentTable.Obstacle, TextLimits.Reason)]
    [InlineData(OneOnOneTable.LogicalName, OneOnOneTable.OverrideReason, TextLimits.Reason)]
    [InlineData(CadenceTable.LogicalName, CadenceTable.OverrideText, TextLimits.Reason)]
    public void Limit_IsTheLengthOfTheColumn(string table, string column, int limit)
    {
        var columns = XDocument.Load(Path.Combine(Repository.Solution, "Entities", table, "Entity.xml")).Descendants("attribute");
        var length = columns.Single(one => one.Element("LogicalName")!.Value == column).Element("MaxLength")!.Value;

        Assert.Equal(limit, int.Parse(length, CultureInfo.InvariantCulture));
    }
}
