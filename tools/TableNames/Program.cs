using System.Text;
using TableNames;

// Writes src/Plugins/Data/Tables from src/Solution and the standard tables. The one argument is the repository root.
var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var target = Path.Combine(root, "src", "Plugins", "Data", "Tables");
var files = ConstantsGenerator.Generate(root);
Directory.CreateDirectory(target);
foreach (var stale in Directory.EnumerateFiles(target, "*.cs"))
{
    if (!files.ContainsKey(Path.GetFileName(stale)))
        File.Delete(stale);
}

foreach (var (name, text) in files)
    File.WriteAllText(Path.Combine(target, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

Console.WriteLine($"{files.Count} files in {target}");
