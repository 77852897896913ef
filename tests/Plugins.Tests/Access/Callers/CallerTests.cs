using System.Globalization;
using System.ServiceModel;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access.Callers;

public sealed class CallerTests
{
    private static readonly int[] OfCallers = [(int)RefusalCode.CallerNotAllowed, (int)RefusalCode.RowNotFound];

    private static readonly Dictionary<string, bool> Apis = Organization.ReadSolution(new OrganizationOptions
    {
        DatabasePath = "",
        StandardFolder = Repository.Standard,
        SolutionFolder = Repository.Solution,
    }).CustomApis.ToDictionary(api => api.Name, api => api.TypeName is not null);

    /// <summary>What has no class yet cannot be called by anybody.</summary>
    public static TheoryData<string> Rows => [.. CallerTable.Rows.Where(row => Apis.GetValueOrDefault(CallerTable.ApiOf(row)))];

    [Fact]
    public void EveryCustomApiOfTheSolution_SaysWhoMayCallIt() =>
        Assert.Equal(Apis.Keys.Order(StringComparer.Ordinal), CallerTable.Rows.Select(CallerTable.ApiOf).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryCaller_IsLetInOrRefused_AsTheTableSays(string row)
    {
        using var world = new CallerWorld();
        var callers = Enum.GetValues<CallerKind>().OrderBy(caller => CallerTable.Of(row, caller) == "yes").ToList();
        var wrong = callers.Select(caller => Judge(world, caller, row)).OfType<string>().ToList();
        Assert.Empty(wrong);
    }

    private static string? Judge(CallerWorld world, CallerKind caller, string row)
    {
        var due = CallerTable.Of(row, caller);
        try
        {
            world.Call(caller, row);
            return due == "no" ? $"{caller} was let in." : null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var code = fault.Detail.ErrorDetails.TryGetValue("SubErrorCode", out var sub) ? Convert.ToInt32(sub, CultureInfo.InvariantCulture) : 0;
            var isRefused = OfCallers.Contains(code);
            return due switch
            {
                "no" when isRefused => null,
                "own rights" when code != 0 => null,
                _ => $"{caller}: {code} {fault.Message}",
            };
        }
    }
}
