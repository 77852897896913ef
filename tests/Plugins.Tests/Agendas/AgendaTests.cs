using CrmCoaching.Data;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Agendas;

/// <summary>The agenda that comes with the digest.</summary>
public sealed class AgendaTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;

    public AgendaTests()
    {
        host.LoadDefaults();
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Agenda_HasTheFiveBlocks_WithTopicsAndQuestions()
    {
        var agenda = Agenda(OneOnOne(1));
        Assert.Equal(["ConnectAndPraise", "Commitments", "Coaching", "StatusExceptions", "Actions"], agenda.Blocks.Select(block => block.Block));
        Assert.All(agenda.Blocks, block => Assert.NotEmpty(block.Topics));
        Assert.All(agenda.Blocks, block => Assert.Equal("Ask", block.Questions[0].Step));
        Assert.Equal(30, agenda.Blocks.Sum(block => block.Topics.Sum(topic => topic.Minutes)));
        Assert.Equal(0.7m, agenda.CoachingShareAim);
    }

    [Fact]
    public void Topics_BecomeNoRowsByBeingShown()
    {
        var one = OneOnOne(1);
        Agenda(one);
        Assert.Empty(Service.ItemsOf(one));
    }

    [Fact]
    public void FocusSkillAndMissedKpi_BringTheirQuestions()
    {
        var skill = ShippedSkills.All.Single(one => one.Name == "Handling objections").Id;
        Service.Create(new Entity(FocusTable.LogicalName)
        {
            [FocusTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
            [FocusTable.Skill] = skill.Reference(SkillTable.LogicalName),
            [FocusTable.Quarter] = Sales.Day(4, 1),
        });
        var one = OneOnOne(1);
        Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.Scorecard] = "{\"missed\":[\"win_rate\"]}" });
        var texts = Agenda(one).Blocks.Single(block => block.Block == "Coaching").Questions.Select(question => question.Text).ToList();

        string[] ofSkill = [.. ShippedQuestions.All.Where(question => question.Skill == skill).Select(question => question.Text)];
        Assert.Equal(3, texts.Intersect(ofSkill).Count());
    }

    [Fact]
    public void AnswersOfTheLastThreeTimes_StandBesideTheirTopic()
    {
        foreach (var days in new[] { -28, -21, -14, -7 })
        {
            var held = OneOnOne(days);
            Service.Discuss(Service.Item(held, "One skill", row => row[AgendaItemTable.Notes] = $"{days} предложение"));
            Service.End(held, OneOnOneTable.Status.Completed);
        }

        var topic = Agenda(OneOnOne(1)).Blocks.SelectMany(block => block.Topics).Single(topic => topic.Name == "One skill");
        Assert.Equal(["-7 предложение", "-14 предложение", "-21 предложение"], topic.Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void HugeAnswer_IsCutForTheComparison_NotInTheMiddleOfACharacter()
    {
        var held = OneOnOne(-7);
        Service.Discuss(Service.Item(held, "One skill", row => row[AgendaItemTable.Notes] = "a" + string.Concat(Enumerable.Repeat("\U0001F600", 40_000))));
        Service.End(held, OneOnOneTable.Status.Completed);
        var text = Agenda(OneOnOne(1)).Blocks.SelectMany(block => block.Topics).Single(topic => topic.Name == "One skill").Answers.Single().Text;
        Assert.EndsWith("\U0001F600…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1000, 2001);
    }

    [Fact]
    public void AnotherTemplate_TakesEffectAfterThirteenWeeks()
    {
        host.Clock.Set(new DateTimeOffset(2027, 1, 20, 12, 0, 0, TimeSpan.Zero));
        var other = Service.Create(new Entity(AgendaTemplateTable.LogicalName) { [AgendaTemplateTable.Name] = "Other" });
        Service.Create(new Entity(AgendaTopicTable.LogicalName)
        {
            [AgendaTopicTable.Template] = other.Reference(AgendaTemplateTable.LogicalName),
            [AgendaTopicTable.Name] = "Only topic",
            [AgendaTopicTable.Block] = new OptionSetValue(BlockChoice.Coaching),
        });
        Service.Update(new Entity(CadenceTable.LogicalName, cadence) { [CadenceTable.Template] = other.Reference(AgendaTemplateTable.LogicalName) });

        var first = new LocalDate(2027, 1, 4);
        Assert.Equal((ShippedAgenda.TemplateName, first.ToString(), first.AddDays(91).ToString()), Pin(Agenda(OneOnOne(60))));
        Assert.Equal(("Other", first.AddDays(91).ToString(), first.AddDays(182).ToString()), Pin(Agenda(OneOnOne(80))));
    }

    [Fact]
    public void CalledAdHoc_HasTheAgendaOfTheCadence()
    {
        var adHoc = Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(2), null);
        Service.Share(adHoc, ann);
        Assert.Equal(Pin(Agenda(OneOnOne(1))), Pin(Agenda(adHoc)));
        Assert.NotNull(Agenda(adHoc).SameSince);
    }

    [Fact]
    public void Agenda_TakesFourReads()
    {
        var one = OneOnOne(1);
        host.Log.Clear();
        Agenda(one);
        string[] agenda = [AgendaTopicTable.LogicalName, QuestionTable.LogicalName, AgendaItemTable.LogicalName, AgendaItemTable.LogicalName];
        Assert.Equal(agenda.Order(), host.Log.Requests.Where(request => request.Depth > 1 && agenda.Contains(request.Table)).Select(request => request.Table).Order());
        Assert.Equal(3, host.Log.Requests.Count(request => request.Depth > 1 && request.Table == OneOnOneTable.LogicalName));
    }

    private static (string?, string?, string?) Pin(AgendaJson agenda) => (agenda.Template, agenda.SameSince, agenda.SameUntil);

    private Guid OneOnOne(int days)
    {
        var one = Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(days), cadence);
        Service.Share(one, ann);
        return one;
    }

    private AgendaJson Agenda(Guid one) => JsonText.Read<DigestJson>(host.Digest(ann, one))!.Agenda!;
}
