using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Development;

/// <summary>Creates the shipped skills that are not there.</summary>
public sealed class ShippedSkillStore(IOrganizationService service)
{
    /// <summary>A skill that exists is left as it is with its anchors, renamed or deactivated as it may be: it is recognised by its id.</summary>
    /// <returns>The names that were created.</returns>
    public IReadOnlyList<string> CreateMissing()
    {
        var query = new QueryExpression(SkillTable.LogicalName) { ColumnSet = new ColumnSet(SkillTable.Name) };
        query.Criteria.AddCondition(SkillTable.Id, ConditionOperator.In, ShippedSkills.All.Select(skill => (object)skill.Id).ToArray());
        var existing = new HashSet<Guid>(service.RetrieveMultiple(query).Entities.Select(row => row.Id));
        ShippedSkill[] missing = [.. ShippedSkills.All.Where(skill => !existing.Contains(skill.Id))];
        foreach (var skill in missing)
            Create(skill);
        return [.. missing.Select(skill => skill.Name)];
    }

    private void Create(ShippedSkill skill)
    {
        service.Create(new Entity(SkillTable.LogicalName, skill.Id) { [SkillTable.Name] = skill.Name, [SkillTable.Description] = skill.Description });
        for (var index = 0; index < skill.Anchors.Count; index++)
        {
            service.Create(new Entity(SkillAnchorTable.LogicalName)
            {
                [SkillAnchorTable.Skill] = new EntityReference(SkillTable.LogicalName, skill.Id),
                [SkillAnchorTable.Level] = index + 1,
                [SkillAnchorTable.Behaviour] = skill.Anchors[index],
            });
        }
    }
}
