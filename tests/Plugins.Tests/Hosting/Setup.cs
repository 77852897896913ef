using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>What an administrator does before people begin.</summary>
internal static class Setup
{
    /// <returns>What was loaded, as JSON.</returns>
    public static string LoadDefaults(this HostFixture host) => (string)host.Service.Execute(new OrganizationRequest("coach_LoadDefaults"))["Loaded"];

    /// <summary>Sets a setting that has its default so far.</summary>
    public static void Setting(this HostFixture host, string name, string value)
    {
        var definition = host.Service.All(EnvironmentVariableDefinitionTable.LogicalName, EnvironmentVariableDefinitionTable.Schemaname, name).Single();
        host.Service.Create(new Entity(EnvironmentVariableValueTable.LogicalName)
        {
            [EnvironmentVariableValueTable.Environmentvariabledefinitionid] = definition.ToEntityReference(),
            [EnvironmentVariableValueTable.Value] = value,
        });
    }
}
