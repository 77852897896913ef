using CrmCoaching.Cli.Import.Load;
using Spectre.Console;

namespace CrmCoaching.Cli.Import;

/// <summary>Progress bars on a terminal; nothing where the output goes to a file.</summary>
internal sealed class ImportProgress(ProgressContext context) : IImportProgress
{
    private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);

    public static Task<T> Show<T>(Func<IImportProgress, Task<T>> work) =>
        AnsiConsole.Progress().AutoClear(false).StartAsync(context => work(new ImportProgress(context)));

    public void Start(string task, int total)
    {
        if (!tasks.TryGetValue(task, out var bar))
        {
            tasks[task] = bar = context.AddTask(task, maxValue: 0);
        }

        bar.MaxValue += total;
        if (bar.MaxValue == 0)
        {
            bar.StopTask();
        }
    }

    public void Advance(string task, int done) => tasks[task].Increment(done);
}
