using CrmCoaching.Data.Access;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>The check of custom APIs that are for a role rather than for a person.</summary>
public static class RoleCheck
{
    /// <summary>Looked up with the caller's own rights; the platform's administrators always pass.</summary>
    /// <exception cref="RefusedException">The caller holds none of the roles.</exception>
    public static Authorised Require(ApiCall call, params string[] roles)
    {
        var holds = new RoleStore(call.AsCaller).HoldsAny(call.Caller, [.. roles, RoleNames.SystemAdministrator]);
        return Authorised.By(holds ? null : Refusal(call, roles), string.Join(" or ", roles));
    }

    private static Refusal Refusal(ApiCall call, string[] roles) => new(
        RefusalCode.CallerNotAllowed,
        call.Context.MessageName,
        $"Only who holds the role {string.Join(" or ", roles)} may do this.",
        "Ask one of them, or have the role assigned to you.");
}
