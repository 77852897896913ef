namespace TableNames;

/// <summary>A table and those of its columns that get a constant.</summary>
public sealed record Table(string LogicalName, string PrimaryKey, IReadOnlyList<Column> Columns);

/// <param name="Identifier">Name of the constant.</param>
/// <param name="Choice">Name of the global choice, or null.</param>
/// <param name="Options">Values of a local choice, state or status; empty otherwise.</param>
public sealed record Column(string LogicalName, string Identifier, string Type, string? Choice, IReadOnlyList<Option> Options);

/// <summary>One value of a choice.</summary>
public sealed record Option(string Identifier, int Value);
