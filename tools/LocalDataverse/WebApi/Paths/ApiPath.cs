using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Operations;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Paths;

/// <summary>What a URL below the service root means.</summary>
public abstract record ApiPath;

/// <summary>/ itself: the list of entity sets.</summary>
public sealed record ServicePath : ApiPath;

public sealed record MetadataPath : ApiPath;

public sealed record BatchPath : ApiPath;

/// <summary>EntityDefinitions and its relatives; they have a reader of their own.</summary>
public sealed record DefinitionPath(IReadOnlyList<PathSegment> Segments) : ApiPath;

/// <summary>accounts, or accounts/$count.</summary>
public sealed record RowsPath(Table Table, bool IsCount) : ApiPath;

/// <summary>accounts(key).</summary>
public sealed record RowPath(Table Table, EntityReference Row) : ApiPath;

/// <summary>accounts(key)/name, or with /$value.</summary>
public sealed record PropertyPathOf(Table Table, EntityReference Row, Column Column, bool IsRaw) : ApiPath;

/// <summary>accounts(key)/primarycontactid, or with /$ref.</summary>
public sealed record SinglePath(Table Table, EntityReference Row, SingleNavigation Navigation, bool IsReference) : ApiPath;

/// <summary>accounts(key)/contact_customer_accounts, with /$count, /$ref, or (key)/$ref.</summary>
public sealed record CollectionPath(
    Table Table,
    EntityReference Row,
    CollectionNavigation Navigation,
    EntityReference? Related,
    bool IsReference,
    bool IsCount) : ApiPath;

/// <summary>An action or function.</summary>
/// <param name="Arguments">Functions: the text between their parentheses.</param>
/// <param name="Table">What a bound one hangs on.</param>
public sealed record OperationPath(Operation Operation, string Arguments, Table? Table, EntityReference? Row) : ApiPath;
