namespace LocalDataverse.Metadata.Reading.Components;

/// <summary>Reads the rows that clients ask a solution for: what it is, its views, forms, web resources, plug-ins, settings.</summary>
public static class ComponentReader
{
    /// <exception cref="Faults.StartupProblem">A file is malformed; the text names file and element.</exception>
    public static IReadOnlyList<ComponentRow> Read(IReadOnlyList<string> folders) =>
        [.. folders.SelectMany(folder => (IEnumerable<ComponentRow>)
            [
                .. ManifestRows.Read(folder),
                .. ViewRows.Read(folder),
                .. FormRows.Read(folder),
                .. WebResourceRows.Read(folder),
                .. PluginRows.Read(folder),
                .. StepRows.Read(folder),
                .. CustomApiRows.Read(folder),
                .. SettingRows.Read(folder),
            ]).DistinctBy(row => (row.Table, row.Id))];
}
