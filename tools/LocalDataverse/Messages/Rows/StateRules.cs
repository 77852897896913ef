using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>Keeps state and status reason a pair that the table allows.</summary>
public static class StateRules
{
    public const string State = "statecode";
    public const string Status = "statuscode";

    public static bool IsStateColumn(string column) => column is State or Status;

    /// <summary>
    /// New rows of most tables begin in their first state: the platform drops the state that a Create names there. One that the
    /// table does not have is a mistake of the caller all the same, and is refused before it is dropped.
    /// </summary>
    /// <exception cref="System.ServiceModel.FaultException">OptionSetValidationFailed, or InvalidArgument for another type.</exception>
    public static void RefuseUnknownState(RequestScope scope, Table table, Entity target)
    {
        if (!target.Attributes.TryGetValue(State, out var value) || !table.TryGetColumn(State, out var column)) return;
        ColumnValues.Normalize(table, column, value, scope.User);
    }

    /// <exception cref="System.ServiceModel.FaultException">InvalidStateCodeStatusCode.</exception>
    public static void Apply(RowChange change)
    {
        if (!change.Table.TryGetColumn(State, out var stateColumn) || stateColumn.Choice is not { Options.Count: > 0 } states) return;
        if (!change.IsNew && !change.Sets(State) && !change.Sets(Status)) return;
        change.Table.TryGetColumn(Status, out var statusColumn);

        var current = change.Before?.GetAttributeValue<OptionSetValue>(State)?.Value;
        var state = Given(change, State) ?? current ?? states.Options.Min(option => option.Value);
        change.Values[State] = new OptionSetValue(state);
        if (statusColumn?.Choice is not { } statuses) return;

        var status = Given(change, Status) ?? KeptStatus(change, state, current) ?? DefaultStatus(states, statuses, state);
        if (statuses.Find(status)?.State != state)
            throw Fault.Of(ErrorCode.InvalidStateCodeStatusCode, states.Find(state)?.InvariantName ?? states.Find(state)?.Label, status, change.Table.LogicalName);
        change.Values[Status] = new OptionSetValue(status);
    }

    private static int? Given(RowChange change, string column) =>
        change.Values.GetValueOrDefault(column) is OptionSetValue value ? value.Value : null;

    private static int? KeptStatus(RowChange change, int state, int? current) =>
        state == current ? change.Before?.GetAttributeValue<OptionSetValue>(Status)?.Value : null;

    private static int DefaultStatus(Choice states, Choice statuses, int state) =>
        states.Find(state)?.DefaultStatus ?? statuses.Options.First(option => option.State == state).Value;
}
