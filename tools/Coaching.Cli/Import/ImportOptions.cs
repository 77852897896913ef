namespace CrmCoaching.Cli.Import;

/// <summary>What one import is asked to do.</summary>
/// <param name="Folder">Holds accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv.</param>
/// <param name="AsOf">The CRM is loaded as it stood at the end of this day (after the shift); null takes today.</param>
/// <param name="ShiftDays">Added to every date of the source.</param>
/// <param name="CreateUsers">Creates business units and users; otherwise users are matched by full name.</param>
/// <param name="RejectsFile">Where rows that could not be loaded are listed.</param>
public sealed record ImportOptions(DirectoryInfo Folder, DateOnly? AsOf, int ShiftDays, bool CreateUsers, FileInfo RejectsFile);
