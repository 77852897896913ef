using System;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Access;

/// <summary>A row whose readers are asked for.</summary>
/// <param name="Owner">A user or a team; null for a row of the whole organisation.</param>
/// <param name="Unit">The owner's business unit; null together with the owner.</param>
public sealed record ReadableRow(EntityReference Row, EntityReference? Owner, Guid? Unit);
