using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Agendas;

/// <summary>Which topics an agenda has.</summary>
public static class TopicRule
{
    /// <summary>
    /// Those that the pinned template had when its weeks began, so that adding and removing topics waits as well. A
    /// template that had none then, because it was filled later, is taken as it is now, and one that was deactivated
    /// meanwhile still counts until they are over; without a pinned template the oldest active one counts.
    /// </summary>
    /// <param name="topics">Of all templates.</param>
    /// <returns>In the order of blocks.</returns>
    public static IReadOnlyList<AgendaTopic> Of(IReadOnlyCollection<AgendaTopic> topics, PinnedTemplate pinned)
    {
        var template = topics.Any(topic => topic.Template == pinned.Template && (topic.TemplateEndedOn is null || topic.TemplateEndedOn > pinned.Since))
            ? pinned.Template
            : topics.Where(topic => topic.TemplateEndedOn is null).OrderBy(topic => topic.TemplateCreatedOn).ThenBy(topic => topic.Template).FirstOrDefault()?.Template;
        AgendaTopic[] own = [.. topics.Where(topic => topic.Template == template)];
        AgendaTopic[] then = [.. own.Where(topic => topic.CountsOn(pinned.Since))];
        return [.. (then.Length > 0 ? then : own.Where(topic => topic.EndedOn is null)).OrderBy(topic => topic.Block).ThenBy(topic => topic.Order).ThenBy(topic => topic.Name, StringComparer.Ordinal).ThenBy(topic => topic.Id)];
    }
}
