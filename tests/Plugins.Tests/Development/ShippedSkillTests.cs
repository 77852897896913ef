using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Development;

public sealed class ShippedSkillTests : IDisposable
{
    private readonly CoachingHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void EverySkill_HasFiveAnchors()
    {
        host.LoadDefaults();

        Assert.All(ShippedSkills.All, skill => Assert.Equal(5, skill.Anchors.Count));
        Assert.Equal(ShippedSkills.All.Count, host.Service.Seen(SkillTable.LogicalName));
        Assert.Equal(5 * ShippedSkills.All.Count, host.Service.Seen(SkillAnchorTable.LogicalName));
    }

    [Fact]
    public void ChangedSkill_IsNotOverwritten()
    {
        host.LoadDefaults();
        host.Service.Update(new Entity(SkillTable.LogicalName, DevelopmentRows.Skill) { [SkillTable.Name] = "Our way to prepare" });
        host.LoadDefaults();

        Assert.Equal("Our way to prepare", host.Service.Row(SkillTable.LogicalName, DevelopmentRows.Skill).Text(SkillTable.Name));
        Assert.Equal(5 * ShippedSkills.All.Count, host.Service.Seen(SkillAnchorTable.LogicalName));
    }
}
