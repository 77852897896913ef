using LocalDataverse.Faults;
using LocalDataverse.Messages.Rows;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>LocalTimeFromUtcTime and UtcTimeFromLocalTime.</summary>
public sealed class TimeZoneHandler : IMessageHandler
{
    private readonly bool toLocal;

    private TimeZoneHandler(bool toLocal) => this.toLocal = toLocal;

    public static TimeZoneHandler ToLocal() => new(true);

    public static TimeZoneHandler ToUtc() => new(false);

    public string Message => toLocal ? "LocalTimeFromUtcTime" : "UtcTimeFromLocalTime";
    public RequestKind Kind => RequestKind.Read;

    public OrganizationResponse Execute(RequestScope scope)
    {
        var code = scope.Request.Get<int>("TimeZoneCode");
        var zone = TimeZones.Find(code) ?? throw Fault.Of(ErrorCode.InvalidArgument, $"There is no time zone with the code {code}.");
        if (!toLocal) return new UtcTimeFromLocalTimeResponse { Results = { ["UtcTime"] = ColumnValues.ToUtc(scope.Request.Get<DateTime>("LocalTime"), zone) } };
        var utc = DateTime.SpecifyKind(scope.Request.Get<DateTime>("UtcTime"), DateTimeKind.Utc);
        return new LocalTimeFromUtcTimeResponse { Results = { ["LocalTime"] = TimeZoneInfo.ConvertTimeFromUtc(utc, zone) } };
    }
}
