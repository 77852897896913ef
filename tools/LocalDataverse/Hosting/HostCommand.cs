using System.CommandLine;
using System.Globalization;

namespace LocalDataverse.Hosting;

/// <summary>The host's command line.</summary>
public static class HostCommand
{
    /// <param name="run">Runs the host until it is stopped and returns the exit code.</param>
    public static RootCommand Create(Func<HostOptions, CancellationToken, Task<int>> run)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes any free one.", DefaultValueFactory = _ => HostOptions.DefaultPort };
        var database = new Option<string>("--database") { Description = "The SQLite file; created where there is none.", DefaultValueFactory = _ => Path.Combine(".localdataverse", "organization.db") };
        var solution = new Option<string?>("--solution") { Description = "Folder of the unpacked solution." };
        var standard = new Option<string?>("--standard") { Description = "Folder of the standard tables." };
        var plugins = new Option<string?>("--plugins") { Description = "The plug-in assembly whose steps run." };
        var webResources = new Option<string?>("--webresources") { Description = "Folder whose WebResources come before the solution's." };
        var today = new Option<DateOnly?>("--today") { Description = "The date that the organisation takes for today (yyyy-MM-dd)." };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError("--port takes a number from 0 to 65535.");
        });

        var command = new RootCommand("A strict local stand-in for Dataverse, on this machine only.") { port, database, solution, standard, plugins, webResources, today };
        command.SetAction((parsed, cancellation) => run(
            new HostOptions
            {
                Port = parsed.GetValue(port),
                Database = parsed.GetValue(database)!,
                Solution = parsed.GetValue(solution),
                Standard = parsed.GetValue(standard),
                Plugins = parsed.GetValue(plugins),
                WebResources = parsed.GetValue(webResources),
                Today = parsed.GetValue(today),
            },
            cancellation));
        return command;
    }
}
