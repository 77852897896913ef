using System.CommandLine;
using System.CommandLine.Parsing;

namespace CrmCoaching.Cli.Connections;

/// <summary>The option that names an environment, the same in every command.</summary>
internal static class AddressOption
{
    public static Option<Uri> Create() => new("--url")
    {
        Description = "Address of the environment",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5480"),
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        result.AddError("--url takes the address of an environment, such as https://contoso.crm.dynamics.com.");
        return null;
    }
}
