using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using LocalDataverse.WebApi.Errors;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.SignIn;

/// <summary>Who sends a request: a bearer token that is a domain name, the shell's cookie, or the built-in administrator.</summary>
public sealed class CallerReader(Organization organization)
{
    /// <summary>Set by the shell's user switcher; its value is a systemuserid.</summary>
    public const string CookieName = "localdataverse_user";

    private const string Bearer = "Bearer ";

    /// <exception cref="System.ServiceModel.FaultException">401 for an unknown user, 403 for one who may not act for others.</exception>
    public Caller Read(HttpContext context)
    {
        var user = SignedIn(context.Request);
        return Impersonated(context.Request) is { } other && other != user ? ActFor(user, other) : new Caller(user);
    }

    private Guid SignedIn(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
        {
            if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
                throw Refusal.UnknownUser(authorization.Split(' ')[0]);
            var name = authorization[Bearer.Length..].Trim();
            return organization.FindUser(name) ?? throw Refusal.UnknownUser(name);
        }

        if (!request.Cookies.TryGetValue(CookieName, out var cookie))
            return KnownRows.Administrator;
        return Guid.TryParse(cookie, out var id) && Exists(id) ? id : throw Refusal.UnknownUser(cookie);
    }

    private static Guid? Impersonated(HttpRequest request)
    {
        foreach (var name in new[] { "CallerObjectId", "MSCRMCallerID" })
        {
            if (!request.Headers.TryGetValue(name, out var value))
                continue;
            return Guid.TryParse(value, out var id) ? id : throw Refusal.BadRequest($"The header {name} must be a GUID.");
        }

        return null;
    }

    private Caller ActFor(Guid user, Guid other)
    {
        if (!Exists(other))
            throw Refusal.UnknownUser(other.ToString());
        return MayActForOthers(user)
            ? new Caller(other, user)
            : throw Fault.Of(ErrorCode.PrivilegeDenied, $"Principal user (Id={user}) is missing prvActOnBehalfOfAnotherUser privilege.");
    }

    private bool Exists(Guid id)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, id);
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        var response = (RetrieveMultipleResponse)organization.Execute(new RetrieveMultipleRequest { Query = query }, new Caller(KnownRows.SystemUser));
        return response.EntityCollection.Entities.Count == 1;
    }

    private bool MayActForOthers(Guid user)
    {
        var profile = ProfileOf(user);
        return profile.IsUnrestricted || profile.Privileges.ContainsKey("prvActOnBehalfOfAnotherUser");
    }

    private Security.UserProfile ProfileOf(Guid user)
    {
        var reader = organization.Engine.Database.TakeReader();
        try
        {
            return organization.Engine.Users.Get(reader, user);
        }
        finally
        {
            organization.Engine.Database.Return(reader);
        }
    }
}
