using System.Text;
using CrmCoaching.Tests.Support;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class ComponentTests : IDisposable
{
    private readonly Api api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Views_AreFoundByTable_AndRunById()
    {
        await api.Create("accounts", """{"name":"a"}""");
        var views = (await api.Get("savedqueries?$select=name,fetchxml,layoutxml,querytype,statecode&$filter=returnedtypecode eq 'coach_oneonone'")).Rows;
        var files = Directory.GetFiles(Path.Combine(Repository.Solution, "Entities", "coach_oneonone", "SavedQueries"));

        Assert.Equal(files.Length, views.Count);
        foreach (var view in views)
        {
            Assert.StartsWith("<grid", view.GetProperty("layoutxml").GetString(), StringComparison.Ordinal);
            Assert.NotEqual("", view.GetProperty("name").GetString());
            if (view.GetProperty("querytype").GetInt32() is not 0) continue;
            var answer = await api.Get($"coach_oneonones?savedQuery={view.GetProperty("savedqueryid").GetGuid()}");
            Assert.True(answer.Code == 200, answer.Text);
        }
    }

    [Fact]
    public async Task Forms_CarryKindAndXml()
    {
        var forms = (await api.Get("systemforms?$select=name,type,formxml,formactivationstate&$filter=objecttypecode eq 'coach_oneonone' and type eq 2")).Rows;

        var form = Assert.Single(forms);
        Assert.StartsWith("<form", form.GetProperty("formxml").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, form.GetProperty("formactivationstate").GetInt32());
    }

    [Fact]
    public async Task WebResources_HoldTheFileAsBase64()
    {
        var icon = Directory.GetFiles(Path.Combine(Repository.Solution, "WebResources"), "*.svg", SearchOption.AllDirectories).First();
        var name = Path.GetRelativePath(Path.Combine(Repository.Solution, "WebResources"), icon).Replace('\\', '/');

        var row = Assert.Single((await api.Get($"webresourceset?$select=content,webresourcetype&$filter=name eq '{name}'")).Rows);

        Assert.Equal(11, row.GetProperty("webresourcetype").GetInt32());
        Assert.Equal(await File.ReadAllTextAsync(icon), Encoding.UTF8.GetString(Convert.FromBase64String(row.GetProperty("content").GetString()!)));
    }

    [Fact]
    public async Task Settings_HaveTheirDefaults()
    {
        var row = Assert.Single((await api.Get("environmentvariabledefinitions?$select=defaultvalue,type&$filter=schemaname eq 'coach_BufferMinutes'")).Rows);

        Assert.Equal("15", row.GetProperty("defaultvalue").GetString());
    }

    [Fact]
    public async Task Solution_NamesItsPublisher()
    {
        var row = Assert.Single((await api.Get("solutions?$select=version&$filter=uniquename eq 'CrmCoaching'&$expand=publisherid($select=customizationprefix)")).Rows);

        Assert.Equal("coach", row.GetProperty("publisherid").GetProperty("customizationprefix").GetString());
    }

    [Theory]
    [InlineData("customapis?$filter=uniquename eq 'coach_GetDigest'")]
    [InlineData("customapirequestparameters?$filter=name eq 'coach_GetDigest.OneOnOne'")]
    [InlineData("customapiresponseproperties?$filter=name eq 'coach_GetDigest.Digest'")]
    [InlineData("pluginassemblies?$filter=name eq 'CrmCoaching.Plugins'")]
    [InlineData("plugintypes?$filter=typename eq 'CrmCoaching.Steps.Opportunities.StampFirstWinOnClose'")]
    public async Task Component_IsOneRow(string query)
    {
        var answer = await api.Get(query);

        Assert.True(answer.Code == 200, answer.Text);
        Assert.Single(answer.Rows);
    }

    [Fact]
    public async Task Steps_LeadToMessageAndClass()
    {
        var steps = (await api.Get("sdkmessageprocessingsteps?$select=stage,mode&$expand=sdkmessageid($select=name),plugintypeid($select=typename)")).Rows;

        Assert.Equal(api.Organization.Solution.Steps.Count, steps.Count);
        Assert.All(steps, step => Assert.NotEqual("", step.GetProperty("sdkmessageid").GetProperty("name").GetString()));
    }
}
