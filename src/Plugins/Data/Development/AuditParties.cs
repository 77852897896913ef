using System;

namespace CrmCoaching.Data.Development;

/// <summary>The people of an audit.</summary>
/// <param name="Manager">The rep's manager now.</param>
/// <param name="Auditor">Who owns the audit; null when a team does.</param>
public sealed record AuditParties(Guid Rep, Guid? Manager, Guid? Auditor);
