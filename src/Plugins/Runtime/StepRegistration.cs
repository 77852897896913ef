using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Runtime;

/// <summary>One step, as the platform is told about it.</summary>
public sealed class StepRegistration
{
    private StepRegistration(string message, string table, StepStage stage)
    {
        Message = message;
        Table = table;
        Stage = stage;
    }

    public string Message { get; }

    /// <summary>Logical name.</summary>
    public string Table { get; }

    public StepStage Stage { get; }

    public StepMode Mode { get; private init; } = StepMode.Synchronous;

    /// <summary>Order among steps of the same message, table and stage; lower runs first.</summary>
    public int Rank { get; private init; } = 10;

    /// <summary>Update only: the columns of which at least one must be in the write; empty for any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; private init; } = [];

    public IReadOnlyList<StepImage> Images { get; private init; } = [];

    public static StepRegistration OnCreate(string table, StepStage stage) => new(StepMessage.Create, table, stage);

    public static StepRegistration OnUpdate(string table, StepStage stage, params string[] filteringColumns) =>
        filteringColumns.Length == 0
            ? throw new ArgumentException("An update step names the columns that concern it.", nameof(filteringColumns))
            : new(StepMessage.Update, table, stage) { FilteringColumns = filteringColumns };

    public static StepRegistration OnDelete(string table, StepStage stage) => new(StepMessage.Delete, table, stage);

    /// <exception cref="ArgumentException">No row exists then, or it does not exist any more.</exception>
    public StepRegistration With(params StepImage[] images)
    {
        foreach (var image in images)
        {
            var isBefore = image.Alias == StepImage.BeforeAlias;
            if (isBefore ? Message == StepMessage.Create : Message == StepMessage.Delete || Stage != StepStage.PostOperation)
                throw new ArgumentException($"{Message} of {Table} at stage {(int)Stage} has no image '{image.Alias}'.", nameof(images));
        }

        return new(Message, Table, Stage) { Mode = Mode, Rank = Rank, FilteringColumns = FilteringColumns, Images = [.. Images, .. images] };
    }

    public StepRegistration Ranked(int rank) =>
        new(Message, Table, Stage) { Mode = Mode, Rank = rank, FilteringColumns = FilteringColumns, Images = Images };

    public StepRegistration Asynchronously() =>
        Stage == StepStage.PostOperation
            ? new(Message, Table, Stage) { Mode = StepMode.Asynchronous, Rank = Rank, FilteringColumns = FilteringColumns, Images = Images }
            : throw new InvalidOperationException("Only steps after the operation can run later.");

    public override string ToString() =>
        $"{Message} of {Table} at stage {(int)Stage}" + (FilteringColumns.Any() ? $" on {string.Join(",", FilteringColumns)}" : "");
}
