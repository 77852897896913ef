namespace LocalDataverse.Metadata;

/// <summary>A set of options, local to a column or global.</summary>
public sealed record Choice(string Name, bool IsGlobal, IReadOnlyList<ChoiceOption> Options)
{
    public ChoiceOption? Find(int value) => Options.FirstOrDefault(option => option.Value == value);
}

/// <param name="State">For a status reason: the state that it belongs to.</param>
/// <param name="DefaultStatus">For a state: the status reason that it takes when none is given.</param>
/// <param name="InvariantName">For a state: its name that no translation changes.</param>
public sealed record ChoiceOption(
    int Value,
    string Label,
    int? State = null,
    int? DefaultStatus = null,
    string? InvariantName = null,
    string? Color = null);
