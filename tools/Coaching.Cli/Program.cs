using System.CommandLine;
using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Maintenance;
using CrmCoaching.Cli.Packing;
using CrmCoaching.Cli.Seed;

var root = new RootCommand("Command line of CrmCoaching: fills, checks and packs a coaching environment.")
{
    ImportCommand.Create(),
    SeedCommand.Create(),
    MaintainCommand.Create(),
};
foreach (var command in PackCommand.Create())
{
    root.Add(command);
}

return await root.Parse(args).InvokeAsync();
