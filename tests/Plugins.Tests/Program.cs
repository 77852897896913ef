using CrmCoaching.Plugins.Tests.OneOnOnes;

return args is [CompletionProcess.Argument, .. var rest] ? CompletionProcess.Run(rest) : 0;
