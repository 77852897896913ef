namespace LocalDataverse.ShellHost;

/// <summary>Where the shell finds what it serves.</summary>
/// <param name="SolutionFolders">Unpacked solutions, the one that decides first: the solution, then the standard tables.</param>
/// <param name="PageFolder">The built pages of the shell itself.</param>
public sealed record ShellOptions(IReadOnlyList<string> SolutionFolders, string PageFolder);
