using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Agendas;

/// <summary>A topic of a template. It becomes an agenda item only when something is written about it.</summary>
/// <param name="TemplateCreatedOn">UTC.</param>
/// <param name="CreatedOn">Its day.</param>
/// <param name="EndedOn">The day on which it was deactivated; null while active.</param>
public sealed record AgendaTopic(Guid Id, Guid Template, DateTime TemplateCreatedOn, AgendaBlock Block, int Order, string Name, LocalDate CreatedOn, LocalDate? EndedOn)
{
    public string? TemplateName { get; init; }

    /// <summary>The day on which its template was deactivated; null while active.</summary>
    public LocalDate? TemplateEndedOn { get; init; }

    public int? Minutes { get; init; }

    public string? Prompt { get; init; }

    /// <summary>Whether it belonged to its template on a day.</summary>
    public bool CountsOn(LocalDate day) => CreatedOn <= day && (EndedOn is null || EndedOn > day);
}
