using System.ServiceModel;
using CrmCoaching.Domain.Refusals;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Runtime;

/// <summary>The code of a custom API. It has one public constructor without parameters.</summary>
public abstract class CoachingApi : CoachingPlugin
{
    /// <summary>The platform's PrivilegeDenied.</summary>
    private const int PrivilegeDenied = -2147220960;

    /// <summary>The custom API's unique name, which is also its message.</summary>
    public abstract string UniqueName { get; }

    protected abstract void Respond(ApiCall call);

    private protected sealed override void Run(PluginCall call)
    {
        try
        {
            Respond(new ApiCall(call));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == PrivilegeDenied)
        {
            // Only what runs with the caller's own rights can lack one. The fault has ended the operation; left as it is, it would
            // reach the caller as an error of this code.
            throw new RefusedException(new Refusal(
                RefusalCode.CallerNotAllowed, UniqueName, "Your roles do not let you see or change the rows that this works with.", "Ask an administrator for the coaching role that you need."));
        }
    }
}
