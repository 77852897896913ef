using LocalDataverse.Tests.Storage;

return args is [CrashWriter.Argument, var path] ? CrashWriter.Run(path) : 0;
