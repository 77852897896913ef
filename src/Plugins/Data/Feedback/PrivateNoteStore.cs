using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>Notes that only their author gets back: one for each author and 1:1. Every query here is bound to the author.</summary>
public sealed class PrivateNoteStore(IOrganizationService system, Guid author)
{
    /// <summary>One read.</summary>
    public IReadOnlyList<PrivateNoteJson> On(Guid oneOnOne) =>
        [.. Find(oneOnOne, PrivateNoteTable.Text).Select(row => new PrivateNoteJson { Id = FeedbackResponseStore.Text(row.Id), Text = row.Text(PrivateNoteTable.Text) ?? "" })];

    /// <summary>Stores the note in place of an earlier one. The caller has taken the turn. One read, one write.</summary>
    public Guid Save(Guid oneOnOne, string text)
    {
        if (Find(oneOnOne, PrivateNoteTable.Id).FirstOrDefault() is { } existing)
        {
            system.Update(new Entity(PrivateNoteTable.LogicalName, existing.Id) { [PrivateNoteTable.Text] = text });
            return existing.Id;
        }

        return system.Create(new Entity(PrivateNoteTable.LogicalName, VaultId.Next())
        {
            [PrivateNoteTable.Author] = FeedbackResponseStore.Text(author),
            [PrivateNoteTable.OneOnOne] = FeedbackResponseStore.Text(oneOnOne),
            [PrivateNoteTable.Text] = text,
        });
    }

    public void Remove(Guid oneOnOne)
    {
        foreach (var row in Find(oneOnOne, PrivateNoteTable.Id))
            system.Delete(PrivateNoteTable.LogicalName, row.Id);
    }

    private DataCollection<Entity> Find(Guid oneOnOne, string column)
    {
        var query = new QueryExpression(PrivateNoteTable.LogicalName) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(PrivateNoteTable.Author, ConditionOperator.Equal, FeedbackResponseStore.Text(author));
        query.Criteria.AddCondition(PrivateNoteTable.OneOnOne, ConditionOperator.Equal, FeedbackResponseStore.Text(oneOnOne));
        return system.RetrieveMultiple(query).Entities;
    }
}
