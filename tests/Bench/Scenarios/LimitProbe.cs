using System.Globalization;
using System.ServiceModel;
using System.Xml.Linq;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Kpis;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Scenarios;

/// <summary>Tries what the engine must not: one aggregate query for the opportunities that all reps opened in the month.</summary>
internal static class LimitProbe
{
    public static bool IsRefused(SalesCompany company)
    {
        var source = FigureSource.Opened;
        var month = MonthScenario.Month(company);
        var fetch = new XElement(
            "fetch",
            new XAttribute("aggregate", "true"),
            new XElement(
                "entity",
                new XAttribute("name", source.Table),
                new XElement("attribute", new XAttribute("name", source.UserColumn), new XAttribute("groupby", "true"), new XAttribute("alias", "rep")),
                new XElement("attribute", new XAttribute("name", source.DateColumn), new XAttribute("aggregate", "count"), new XAttribute("alias", "rows")),
                new XElement("filter", Where("on-or-after", month.First), Where("on-or-before", month.Last))));
        try
        {
            company.AsAdministrator.RetrieveMultiple(new FetchExpression(fetch.ToString()));
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCode.AggregateQueryRecordLimitExceeded.Number)
        {
            return true;
        }

        XElement Where(string comparison, DateOnly day) => new(
            "condition", new XAttribute("attribute", source.DateColumn), new XAttribute("operator", comparison), new XAttribute("value", day.ToString("O", CultureInfo.InvariantCulture)));
    }
}
