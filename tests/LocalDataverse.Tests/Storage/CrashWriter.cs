using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;

namespace LocalDataverse.Tests.Storage;

/// <summary>The process that <see cref="CrashTests"/> kills: writes rows for ever and prints each id once the host has acknowledged it.</summary>
public static class CrashWriter
{
    public const string Argument = "write-until-killed";

    public static Organization Open(string path) => Organization.Open(new OrganizationOptions
    {
        DatabasePath = path,
        StandardFolder = Repository.Standard,
        RunsAsyncOperationsInBackground = false,
    });

    public static int Run(string path)
    {
        using var organization = Open(path);
        var service = organization.ServiceFor(KnownRows.Administrator);
        while (true)
        {
            Console.Out.WriteLine(service.NewAccount());
            Console.Out.Flush();
        }
    }
}
