using System.Text.Json;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>What reps answer about their managers, and managers about themselves.</summary>
internal sealed class FeedbackWriter(Crm crm, CoachingEffect effect, Random chance)
{
    private const double Comments = 0.45;
    private const double Spread = 2.2;
    private const double Content = 3.4;

    /// <summary>By so much reps agree less with a manager who has time for others only.</summary>
    private const double LeftOut = 0.9;

    private static readonly string[] Pleased =
        ["I look forward to our hour.", "The role-plays feel odd and help a lot.", "Promises are kept, both ways.", "I sell differently than half a year ago.", "Keep asking before telling."];

    private static readonly string[] Displeased =
        ["Mostly numbers that are in the CRM anyway.", "Moved three times in a row.", "I would like to practise, not report.", "What I bring gets no time.", "Good talks, when they happen."];

    private Dictionary<string, IReadOnlyList<(string Code, bool IsHeadline)>>? statements;

    public void Pulse(Rep rep, int manager) => Answer(rep, manager, InstrumentChoice.Pulse, "pulse");

    public void Quarterly(Rep rep, int manager) => Answer(rep, manager, InstrumentChoice.Quarterly, "quarterly");

    public void RateThemselves(int manager)
    {
        var habits = ManagerHabits.Of(manager);
        Submit(CompanyWriter.ManagerId(manager), manager, InstrumentChoice.Self, Statements("quarterly").ToDictionary(one => one.Code, _ => Scaled(habits.SelfView)), null);
    }

    private void Answer(Rep rep, int manager, int instrument, string name)
    {
        var habits = ManagerHabits.Of(manager);
        if (chance.NextDouble() >= habits.Answers)
        {
            return;
        }

        var isLeftOut = effect.IsLeftOut(rep);
        var agreement = habits.Agreement + (habits.FatesOfOthers is null ? 0 : isLeftOut ? -LeftOut : LeftOut);
        var answers = Statements(name).ToDictionary(one => one.Code, one => Scaled(one.IsHeadline ? Regularity(isLeftOut ? habits.FatesOfOthers! : habits.Fates) : agreement));
        var comment = instrument == InstrumentChoice.Quarterly && chance.NextDouble() < Comments ? Pick(agreement > Content ? Pleased : Displeased) : null;
        Submit(CompanyWriter.RepId(rep.Index), manager, instrument, answers, comment);
    }

    /// <summary>Who is met as planned agrees to be.</summary>
    private static double Regularity(Fates fates) => 1.4 + (3.3 * (fates.Held + fates.Moved));

    private int Scaled(double agreement) => (int)Math.Clamp(Math.Round(agreement + ((chance.NextDouble() - 0.5) * Spread)), 1, 5);

    private void Submit(Guid by, int manager, int instrument, Dictionary<string, int> answers, string? comment)
    {
        var request = new OrganizationRequest("coach_SubmitFeedback")
        {
            ["Manager"] = Crm.User(CompanyWriter.ManagerId(manager)),
            ["Instrument"] = instrument,
            ["Answers"] = JsonSerializer.Serialize(answers),
        };
        if (comment is not null)
        {
            request["Comment"] = comment;
        }

        crm.As(by).Execute(request);
    }

    private IReadOnlyList<(string Code, bool IsHeadline)> Statements(string instrument) => (statements ??= Read())[instrument];

    private Dictionary<string, IReadOnlyList<(string Code, bool IsHeadline)>> Read()
    {
        var query = new QueryExpression(EnvironmentVariableDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.Defaultvalue) };
        query.Criteria.AddCondition(EnvironmentVariableDefinitionTable.Schemaname, ConditionOperator.Equal, "coach_FeedbackStatements");
        using var json = JsonDocument.Parse(crm.Service.RetrieveMultiple(query).Entities[0].GetAttributeValue<string>(EnvironmentVariableDefinitionTable.Defaultvalue));
        return json.RootElement.EnumerateObject().ToDictionary(
            instrument => instrument.Name,
            IReadOnlyList<(string, bool)> (instrument) => [.. instrument.Value.EnumerateArray().Select(one =>
                (one.GetProperty("code").GetString()!, one.TryGetProperty("headline", out var headline) && headline.GetBoolean()))]);
    }

    private string Pick(string[] from) => from[chance.Next(from.Length)];
}
