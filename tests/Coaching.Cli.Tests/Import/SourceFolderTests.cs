using CrmCoaching.Cli.Import.Source;

namespace CrmCoaching.Cli.Tests.Import;

public sealed class SourceFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coach-source-");
    private readonly Rejects rejects = new();

    public SourceFolderTests()
    {
        Write(SourceFolder.AccountsFile, "account,sector,year_established,revenue,employees,office_location,subsidiary_of", "Konex,retail,1999,12.5,40,Norway,");
        Write(SourceFolder.ProductsFile, "product,series,sales_price", "GTX Pro,GTX,4821");
        Write(SourceFolder.TeamsFile, "sales_agent,manager,regional_office", "Rep One,Manager One,East");
        Pipeline("A1,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,4800");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void GoodRows_AreRead()
    {
        var source = SourceFolder.Read(folder, rejects);
        Assert.Empty(rejects.Rows);
        Assert.Equal(
            new PipelineRow(2, "A1", "Rep One", "GTX Pro", "Konex", DealStage.Won, new DateOnly(2017, 1, 2), new DateOnly(2017, 2, 3), 4800m),
            Assert.Single(source.Pipeline));
        Assert.Equal(12.5m, Assert.Single(source.Accounts).RevenueMillions);
    }

    [Theory]
    [InlineData("A2,Rep One,GTX Pro,Konex,Sold,2017-01-02,2017-02-03,1", "deal_stage")]
    [InlineData("A2,Rep One,GTX Pro,Konex,1,2017-01-02,2017-02-03,1", "deal_stage")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-01-02,,1", "close_date")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Engaging,2017-01-02,2017-02-03,", "close_date")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-03-02,2017-02-03,1", "close_date")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,02.01.2017,2017-02-03,1", "engage_date")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-30,1", "close_date")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,", "close_value")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,-5", "close_value")]
    [InlineData("A2,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,1e99", "close_value")]
    [InlineData("A2,,GTX Pro,Konex,Won,2017-01-02,2017-02-03,1", "sales_agent")]
    [InlineData("A1,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,1", "opportunity_id")]
    [InlineData("A2,Rep One", "")]
    public void BadRow_IsRejectedByLineAndColumnAndTheRestLoads(string row, string column)
    {
        Pipeline("A1,Rep One,GTX Pro,Konex,Won,2017-01-02,2017-02-03,4800", row, "A3,Rep One,GTX Pro,,Prospecting,,,");
        var source = SourceFolder.Read(folder, rejects);
        Assert.Equal(["A1", "A3"], source.Pipeline.Select(read => read.Id));
        var reject = Assert.Single(rejects.Rows);
        Assert.Equal((SourceFolder.PipelineFile, 3, column), (reject.File, reject.Line, reject.Column));
        Assert.NotEmpty(reject.Reason);
    }

    [Fact]
    public void QuotedCellOverTwoLines_KeepsTheLineNumbersOfTheFile()
    {
        Pipeline("A1,Rep One,GTX Pro,\"Konex\nNorth\",Won,2017-01-02,2017-02-03,4800", "A2,Rep One,GTX Pro,Konex,Sold,2017-01-02,2017-02-03,1");
        SourceFolder.Read(folder, rejects);
        Assert.Equal(4, Assert.Single(rejects.Rows).Line);
    }

    [Fact]
    public void InvalidUtf8_IsRejectedWithTheRemedy()
    {
        File.WriteAllBytes(
            Path.Combine(folder.FullName, SourceFolder.ProductsFile),
            [.. "product,series,sales_price\nCaf"u8, 0xE9, .. ",X,1\nGTX Pro,GTX,4821\n"u8]);
        var source = SourceFolder.Read(folder, rejects);
        Assert.Equal("GTX Pro", Assert.Single(source.Products).Name);
        Assert.Contains("UTF-8", Assert.Single(rejects.Rows).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("opportunity_id,sales_agent")]
    public void UnusableHeader_StopsWithTheColumnsThatAreNeeded(string header)
    {
        Write(SourceFolder.PipelineFile, header);
        Assert.Contains("close_value", Assert.Throws<CommandFailure>(() => SourceFolder.Read(folder, rejects)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        File.Delete(Path.Combine(folder.FullName, SourceFolder.TeamsFile));
        Assert.Contains(SourceFolder.TeamsFile, Assert.Throws<CommandFailure>(() => SourceFolder.Read(folder, rejects)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_AreSavedAndAnEmptyListRemovesTheFile()
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "rejects.csv"));
        rejects.Add(new Reject("b.csv", 3, "x", "ü,1", "why"));
        rejects.Save(file);
        Assert.Equal("File,Line,Column,Value,Reason\r\nb.csv,3,x,\"ü,1\",why\r\n", File.ReadAllText(file.FullName));
        new Rejects().Save(file);
        Assert.False(File.Exists(file.FullName));
    }

    private void Pipeline(params string[] rows) =>
        Write(SourceFolder.PipelineFile, ["opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", .. rows]);

    private void Write(string file, params string[] lines) => File.WriteAllText(Path.Combine(folder.FullName, file), string.Join('\n', lines));
}
