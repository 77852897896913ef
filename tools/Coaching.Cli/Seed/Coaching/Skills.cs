using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>The skills that the organisation develops, which one each rep works on, and how far each is.</summary>
internal sealed class Skills(Crm crm, Random chance)
{
    private const int Highest = 5;
    private readonly Dictionary<int, double> levels = [];
    private readonly Dictionary<int, (Guid Focus, int Manager)> focuses = [];
    private List<EntityReference>? all;

    /// <summary>The same one for both quarters of a rep, so that growth shows.</summary>
    public EntityReference Of(int rep) => All[rep % All.Count];

    /// <summary>1 to 5, as somebody sees it who is a bit off now and then.</summary>
    public int Seen(int rep) => (int)Math.Clamp(Math.Round(LevelOf(rep) + ((chance.NextDouble() - 0.5) * 0.4)), 1, Highest);

    public void Grow(int rep, double by) => levels[rep] = Math.Min(Highest, LevelOf(rep) + by);

    public void Focus(int rep, Guid focus, int manager) => focuses[rep] = (focus, manager);

    /// <returns>Null where the rep has none that this manager has set.</returns>
    public EntityReference? FocusOf(int rep, int manager) => focuses.TryGetValue(rep, out var focus) && focus.Manager == manager
        ? new EntityReference(FocusTable.LogicalName, focus.Focus)
        : null;

    private List<EntityReference> All => all ??= Read();

    private double LevelOf(int rep) => levels.TryGetValue(rep, out var level) ? level : levels[rep] = 1.8 + (1.4 * chance.NextDouble());

    private List<EntityReference> Read()
    {
        var query = new QueryExpression(SkillTable.LogicalName) { ColumnSet = new ColumnSet(SkillTable.Name) };
        query.Criteria.AddCondition(SkillTable.StateCode, ConditionOperator.Equal, SkillTable.State.Active);
        query.AddOrder(SkillTable.Name, OrderType.Ascending);
        return [.. crm.Service.RetrieveMultiple(query).Entities.Select(row => row.ToEntityReference())];
    }
}
