using LocalDataverse.WebApi.Errors;
using Microsoft.OData;

namespace LocalDataverse.WebApi.Query;

/// <summary>Runs the OData library's parser over what a client sent.</summary>
public static class ParserGuard
{
    /// <exception cref="System.ServiceModel.FaultException">The option does not parse.</exception>
    public static T Parse<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataException exception)
        {
            throw Refusal.BadRequest(exception.Message);
        }
        catch (Exception exception) when (exception is NullReferenceException or ArgumentException or InvalidOperationException
            or InvalidCastException or FormatException or OverflowException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // Some malformed input trips the library itself, such as $expand=$ref; to the client it is a malformed query all the same.
            throw Refusal.BadRequest("Bad Request - Error in query syntax.");
        }
    }
}
