using LocalDataverse.Messages.Rows;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Stages of a platform event.</summary>
public static class Stage
{
    public const int PreValidation = 10;
    public const int PreOperation = 20;
    public const int MainOperation = 30;
    public const int PostOperation = 40;
}

/// <summary>
/// Runs the steps around a message. <see cref="Early"/> is stage 10, before the transaction of an outer request; <see cref="Late"/>
/// is everything inside it. Create and Update of one row and of several are one pipeline: each raises the other's steps.
/// </summary>
public sealed class EventPipeline(Engine engine)
{
    private readonly StepRunner runner = new(engine);
    private readonly ContextFactory contexts = new(engine);

    /// <summary>Stage 10, then the transaction begins.</summary>
    public void Early(RequestScope scope, IReadOnlyList<PipelineEvent> rows, bool asMultiple = false)
    {
        if (HasSteps(rows)) RunStage(scope, rows, Stage.PreValidation, asMultiple);
        scope.Unit.Begin();
    }

    /// <summary>Stage 20, the operation itself, stage 40, and the queueing of asynchronous steps.</summary>
    public void Late(RequestScope scope, IReadOnlyList<PipelineEvent> rows, Action<PipelineEvent> operation, bool asMultiple = false)
    {
        if (!HasSteps(rows))
        {
            foreach (var row in rows) operation(row);
            return;
        }

        RunStage(scope, rows, Stage.PreOperation, asMultiple);
        ReadBefore(scope, rows, Stage.PostOperation);
        foreach (var row in rows) operation(row);
        RunStage(scope, rows, Stage.PostOperation, asMultiple);
        foreach (var row in rows) Queue(scope, row);
        QueueMultiple(scope, rows);
    }

    public void Run(RequestScope scope, PipelineEvent row, Action<PipelineEvent> operation)
    {
        Early(scope, [row]);
        Late(scope, [row], operation);
    }

    /// <summary>The main operation of a message whose operation is a plug-in.</summary>
    public void RunMain(RequestScope scope, PipelineEvent row, PluginStep main)
    {
        var context = contexts.ForRow(scope, main, row, Stage.MainOperation);
        runner.Run(scope, main, context);
        Take(row, context, Stage.MainOperation);
    }

    private bool HasSteps(IReadOnlyList<PipelineEvent> rows) =>
        rows.Count > 0 && (engine.Steps.Has(rows[0].Message) || engine.Steps.Has(MultipleOf(rows[0].Message)));

    private void RunStage(RequestScope scope, IReadOnlyList<PipelineEvent> rows, int stage, bool asMultiple)
    {
        if (rows.Count == 0) return;
        if (asMultiple) RunMultiple(scope, rows, stage);
        foreach (var row in rows) RunSingle(scope, row, stage);
        if (!asMultiple) RunMultiple(scope, rows, stage);
    }

    private void RunSingle(RequestScope scope, PipelineEvent row, int stage)
    {
        foreach (var step in engine.Steps.Of(row.Message, row.Table, stage).Where(step => !step.IsAsynchronous && Fires(step, row)))
        {
            ReadImages(scope, row, step, stage);
            var context = contexts.ForRow(scope, step, row, stage);
            runner.Run(scope, step, context);
            Take(row, context, stage);
        }
    }

    private void RunMultiple(RequestScope scope, IReadOnlyList<PipelineEvent> rows, int stage)
    {
        var message = MultipleOf(rows[0].Message);
        foreach (var step in engine.Steps.Of(message, rows[0].Table, stage).Where(step => !step.IsAsynchronous && rows.Any(row => Fires(step, row))))
        {
            foreach (var row in rows) ReadImages(scope, row, step, stage);
            var context = contexts.ForRows(scope, step, message, rows, stage);
            runner.Run(scope, step, context);
            var targets = (EntityCollection)context.InputParameters[ContextFactory.Targets];
            for (var i = 0; i < rows.Count; i++) rows[i].Input[PipelineEvent.TargetName] = ContextCopy.Row(targets[i]);
        }
    }

    private static bool Fires(PluginStep step, PipelineEvent row) =>
        step.FilteringColumns.Count == 0 || row.Message != "Update" || step.FilteringColumns.Any(row.Target.Contains);

    private static string MultipleOf(string message) => message is "Create" or "Update" ? message + "Multiple" : "";

    private static void Take(PipelineEvent row, PluginContext context, int stage)
    {
        row.Input = ContextCopy.FromContext(context.InputParameters);
        row.Output = ContextCopy.FromContext(context.OutputParameters);
        var variables = ContextCopy.FromContext(context.SharedVariables);
        if (stage == Stage.PreValidation) row.EarlyVariables = variables;
        else row.Variables = variables;
    }

    /// <summary>Before the operation: what any later step of the row needs to have seen.</summary>
    private void ReadBefore(RequestScope scope, IReadOnlyList<PipelineEvent> rows, int stage)
    {
        foreach (var row in rows)
        {
            var steps = engine.Steps.Of(row.Message, row.Table, stage).Concat(engine.Steps.Of(MultipleOf(row.Message), row.Table, stage));
            if (row.Before is null && steps.Any(step => StepImages.NeedsBefore(step, row.Message))) row.Before = Read(scope, row);
        }
    }

    private void ReadImages(RequestScope scope, PipelineEvent row, PluginStep step, int stage)
    {
        if (row.Before is null && stage < Stage.PostOperation && StepImages.NeedsBefore(step, row.Message)) row.Before = Read(scope, row);
        if (row.After is null && stage == Stage.PostOperation && StepImages.NeedsAfter(step, row.Message)) row.After = Read(scope, row);
    }

    private Entity? Read(RequestScope scope, PipelineEvent row)
    {
        if (row.Table is null) return null;
        var table = engine.Catalog.Table(row.Table);
        var image = scope.WithSession(session => engine.Rows.Read(session, table, row.Id, ImageColumns(row)));
        if (image is not null) RowReader.FormatChoices(scope, table, image);
        return image;
    }

    /// <summary>The columns that the images of any step of the row hold: one reading serves all. Null for all columns.</summary>
    private IEnumerable<Column>? ImageColumns(PipelineEvent row)
    {
        var names = engine.Steps.ImageColumns(row.Message, MultipleOf(row.Message), row.Table);
        var table = engine.Catalog.Table(row.Table!);
        return names is null ? null : table.Columns.Values.Where(column => names.Contains(column.LogicalName));
    }

    private void Queue(RequestScope scope, PipelineEvent row)
    {
        foreach (var step in engine.Steps.Of(row.Message, row.Table, Stage.PostOperation).Where(step => step.IsAsynchronous && Fires(step, row)))
        {
            ReadImages(scope, row, step, Stage.PostOperation);
            var operationId = Guid.NewGuid();
            AsyncQueue.Add(scope, step, contexts.ForRow(scope, step, row, Stage.PostOperation, operationId), operationId);
        }
    }

    /// <summary>An asynchronous step of the bulk message has one run for all rows, whether one or several came.</summary>
    private void QueueMultiple(RequestScope scope, IReadOnlyList<PipelineEvent> rows)
    {
        if (rows.Count == 0) return;
        var message = MultipleOf(rows[0].Message);
        foreach (var step in engine.Steps.Of(message, rows[0].Table, Stage.PostOperation).Where(step => step.IsAsynchronous && rows.Any(row => Fires(step, row))))
        {
            foreach (var row in rows) ReadImages(scope, row, step, Stage.PostOperation);
            var operationId = Guid.NewGuid();
            AsyncQueue.Add(scope, step, contexts.ForRows(scope, step, message, rows, Stage.PostOperation, operationId), operationId);
        }
    }
}
