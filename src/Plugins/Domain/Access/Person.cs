using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Access;

/// <summary>A user with the zone in which their days begin.</summary>
public sealed record Person(Guid Id, string Name, LocalZone Zone);
