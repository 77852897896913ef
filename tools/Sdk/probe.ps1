# Prints `packages` when the feed carries the genuine Dataverse SDK, else `standin`: a value for the DataverseSdk property.
# Usage: $env:DataverseSdk = & tools/Sdk/probe.ps1
# Waits 60 seconds at most and writes only below build/probe-sdk/obj.
$project = Join-Path $PSScriptRoot '../../build/probe-sdk' | Resolve-Path
$obj = Join-Path $project 'obj'
New-Item -ItemType Directory -Force $obj | Out-Null
$restore = Start-Process dotnet -PassThru -NoNewWindow `
    -ArgumentList 'restore', "`"$project`"", '--packages', "`"$(Join-Path $obj 'packages')`"", '--no-http-cache', '--nologo', '-v', 'q' `
    -RedirectStandardOutput (Join-Path $obj 'probe.log') -RedirectStandardError (Join-Path $obj 'probe.err')
$null = $restore.Handle # without it, ExitCode stays empty
if ($restore.WaitForExit(60000) -and $restore.ExitCode -eq 0) { 'packages' } else { 'standin' }
if (-not $restore.HasExited) { $restore.Kill() }
