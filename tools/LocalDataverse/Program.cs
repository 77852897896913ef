using LocalDataverse.Hosting;

return await HostCommand.Create(HostRun.RunAsync).Parse(args).InvokeAsync();
