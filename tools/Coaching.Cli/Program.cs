using System.CommandLine;
using CrmCoaching.Cli.Import;

var root = new RootCommand("Command line of CrmCoaching: fills, checks and packs a coaching environment.")
{
    ImportCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
