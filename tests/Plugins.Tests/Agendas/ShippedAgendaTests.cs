using CrmCoaching.Data;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

public sealed class ShippedAgendaTests : IDisposable
{
    private readonly CoachingHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Loading_CreatesTemplateTopicsAndQuestions_Once()
    {
        Load();
        Assert.Single(Rows(AgendaTemplateTable.LogicalName));
        Assert.Equal(ShippedAgenda.Topics.Count, Rows(AgendaTopicTable.LogicalName).Count);
        Assert.Equal(ShippedQuestions.All.Count, Rows(QuestionTable.LogicalName).Count);
        Assert.Empty(Load().Agendas);
    }

    [Fact]
    public void LoadingAgain_LeavesWhatWasChanged()
    {
        Load();
        var question = Rows(QuestionTable.LogicalName)[0];
        host.Service.Update(new Entity(QuestionTable.LogicalName, question.Id) { [QuestionTable.Text] = "Our own question?" });
        host.Service.Delete(AgendaTopicTable.LogicalName, Rows(AgendaTopicTable.LogicalName)[0].Id);
        Load();
        Assert.Equal("Our own question?", host.Service.Retrieve(QuestionTable.LogicalName, question.Id, new ColumnSet(QuestionTable.Text)).Text(QuestionTable.Text));
        Assert.Equal(ShippedAgenda.Topics.Count - 1, Rows(AgendaTopicTable.LogicalName).Count);
    }

    [Fact]
    public void Bank_HasEachStepForEachBlock_AndOneForEachHeadlineAndSkill()
    {
        foreach (var block in Enum.GetValues<AgendaBlock>())
            Assert.Equal([QuestionStep.Ask, QuestionStep.Observe, QuestionStep.Tell], ShippedQuestions.All.Where(question => question.Block == block).Select(question => question.Step).Distinct().Order());
        Assert.All(ShippedSkills.All, skill => Assert.Contains(ShippedQuestions.All, question => question.Skill == skill.Id));
        Assert.All(ShippedKpis.All.Where(kpi => kpi.Label.IsHeadline), kpi => Assert.Contains(ShippedQuestions.All, question => question.Kpi == kpi.Code));
    }

    [Fact]
    public void Codes_AreUnique_AndNameWhatShips()
    {
        Assert.Equal(ShippedQuestions.All.Count, ShippedQuestions.All.Select(question => question.Code).Distinct().Count());
        Assert.Equal(ShippedQuestions.All.Count, ShippedQuestions.All.Select(question => question.Text).Distinct().Count());
        Assert.All(ShippedQuestions.All.Where(question => question.Kpi is not null), question => Assert.Contains(ShippedKpis.All, kpi => kpi.Code == question.Kpi));
    }

    private LoadedJson Load() => JsonText.Read<LoadedJson>(host.LoadDefaults())!;

    private List<Entity> Rows(string table) => [.. host.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
