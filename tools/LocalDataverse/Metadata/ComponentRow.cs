namespace LocalDataverse.Metadata;

/// <summary>A row that an import of the solution would leave in the database: a view, a form, a web resource, a setting ...</summary>
/// <param name="Table">Logical name.</param>
/// <param name="Values">
/// By column: text, whole numbers (also for choices), booleans, ids (also for lookups to the column's first table); null for empty.
/// </param>
public sealed record ComponentRow(string Table, Guid Id, IReadOnlyDictionary<string, object?> Values);
