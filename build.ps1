# Builds, runs and tests CrmCoaching on Windows. The same verbs as build.sh: ./build.ps1 help lists them.
param(
    [Parameter(Position = 0)][string]$Verb = 'help',
    [int]$Port = 5480,
    [string]$Data,
    [string]$Today,
    [string]$Database,
    [Parameter(ValueFromRemainingArguments)][object[]]$Rest
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$configuration = 'Release'
$dll = "tools/LocalDataverse/bin/$configuration/net10.0/LocalDataverse.dll"
$coach = "tools/Coaching.Cli/bin/$configuration/net10.0/coach.dll"
$plugins = "src/Plugins/bin/$configuration/net462/CrmCoaching.Plugins.dll"
$pages = 'src/WebResources', 'tools/LocalDataverse/Shell'
$results = 'out/test'

function Show-Help {
    @'
./build.ps1 VERB [options]
  run     start the local CRM and print its address; the first run seeds a demo company
            -Port N          port (5480)
            -Data FOLDER     load this CSV export instead of the demo company
            -Today DATE      the local CRM's date (yyyy-MM-dd)
            -Database FILE   database (.local/demo.db, or .local/<folder>.db with -Data)
  test    run every test; the last line counts them
  build   build everything
  pack    build the solution zips into out/
  check   analysers, linters and the solution's own checks
  bench   measure the KPI engine and the day's work, and compare
            --daily           only the day's work; --kpis only the engine
            --reps 50,500,5000, --sizes 10000,100000,1000000 (opportunities), --runs 5
'@
}

function Invoke-Native([string]$command, [string[]]$arguments) {
    & $command @arguments
    if ($LASTEXITCODE -ne 0) { throw "$command $($arguments -join ' ') failed." }
}

function Invoke-Npm([string]$folder, [string[]]$arguments) {
    Push-Location $folder
    try { Invoke-Native 'npm' $arguments } finally { Pop-Location }
}

function Build-All {
    foreach ($tool in 'dotnet', 'npm') {
        if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { throw "$tool is missing. Install the .NET SDK 10 and Node.js 20 or newer." }
    }
    if (-not $env:DataverseSdk) { $env:DataverseSdk = & tools/Sdk/probe.ps1 }
    Write-Host "Dataverse SDK: $env:DataverseSdk"
    foreach ($folder in $pages) {
        if (-not (Test-Path "$folder/node_modules")) { Invoke-Npm $folder 'ci', '--no-audit', '--no-fund', '--loglevel=error' }
        Invoke-Npm $folder 'run', '--silent', 'build'
    }
    Invoke-Native 'dotnet' 'build', 'CrmCoaching.sln', '-c', $configuration, '--nologo', '-v', 'quiet'
}

function Measure-Tests {
    $passed = $failed = $skipped = 0
    foreach ($file in Get-ChildItem $results -Recurse -Filter *.trx -ErrorAction SilentlyContinue) {
        $counters = ([xml](Get-Content $file.FullName)).TestRun.ResultSummary.Counters
        $passed += [int]$counters.passed; $failed += [int]$counters.failed; $skipped += [int]$counters.total - [int]$counters.executed
    }
    foreach ($file in Get-ChildItem $results -Recurse -Filter *.junit.xml -ErrorAction SilentlyContinue) {
        $suites = ([xml](Get-Content $file.FullName)).testsuites
        $bad = [int]$suites.failures + [int]$suites.errors
        $passed += [int]$suites.tests - $bad - [int]$suites.skipped; $failed += $bad; $skipped += [int]$suites.skipped
    }
    Write-Host "$passed passed, $failed failed, $skipped skipped"
    return $failed -eq 0 -and $passed -gt 0
}

function Test-All {
    Build-All
    $isGood = $true
    if (Test-Path $results) { Remove-Item $results -Recurse }
    New-Item $results -ItemType Directory | Out-Null
    $full = (Resolve-Path $results).Path
    & dotnet test CrmCoaching.sln -c $configuration --no-build --nologo --logger trx --results-directory $full
    if ($LASTEXITCODE -ne 0) { $isGood = $false }
    $env:RESULTS = $full
    foreach ($folder in $pages + 'tests/Pages') {
        try {
            if (-not (Test-Path "$folder/node_modules")) { Invoke-Npm $folder 'ci', '--no-audit', '--no-fund', '--loglevel=error' }
            Invoke-Npm $folder 'test', '--silent'
        } catch { Write-Host $_; $isGood = $false }
    }
    if (-not (Measure-Tests) -or -not $isGood) { exit 1 }
}

function Wait-UntilReady([string]$url, $process) {
    foreach ($attempt in 1..150) {
        if ($process.HasExited) { throw 'The local CRM stopped; see the lines above.' }
        try { Invoke-WebRequest "$url/api/data/v9.2/WhoAmI" -UseBasicParsing | Out-Null; return } catch { Start-Sleep -Milliseconds 200 }
    }
    throw 'The local CRM did not answer within 30 seconds.'
}

function Start-Crm {
    if ($Data -and -not (Test-Path $Data)) { throw "There is no folder $Data." }
    if (-not $Database) { $Database = ".local/$(if ($Data) { Split-Path $Data -Leaf } else { 'demo' }).db" }
    Build-All
    New-Item (Split-Path $Database) -ItemType Directory -Force | Out-Null
    $date = if ($Today) { '--today', $Today } else { @() }
    if (-not $Data -and -not (Test-Path $Database)) {
        Invoke-Native 'dotnet' (@($coach, 'seed', '--database', $Database, '--plugins', $plugins) + $date)
    }
    $process = Start-Process dotnet -ArgumentList (@($dll, '--solution', 'src/Solution', '--standard', 'tools/LocalDataverse/Standard', '--plugins', $plugins, '--port', $Port, '--database', $Database) + $date) -NoNewWindow -PassThru
    try {
        $url = "http://127.0.0.1:$Port"
        Wait-UntilReady $url $process
        if ($Data) {
            $asOf = if ($Today) { '--as-of', $Today } else { @() }
            Invoke-Native 'dotnet' (@($coach, 'import', $Data, '--url', $url, '--create-users', '--rejects', ($Database -replace '\.db$', '-rejects.csv')) + $asOf)
        }
        Write-Host "Ready: $url  (Ctrl+C stops it)"
        $process.WaitForExit()
    } finally {
        if (-not $process.HasExited) { Stop-Process -Id $process.Id }
    }
}

switch ($Verb) {
    'run' { Start-Crm }
    'test' { Test-All }
    'build' { Build-All }
    'pack' { Build-All; Invoke-Native 'dotnet' $coach, 'pack', '--solution', 'src/Solution', '--plugins', $plugins, '--output', 'out' }
    'check' {
        Build-All
        foreach ($folder in $pages) { Invoke-Npm $folder 'run', '--silent', 'lint' }
        Invoke-Native 'dotnet' $coach, 'check', '--solution', 'src/Solution', '--plugins', $plugins
    }
    'bench' {
        Build-All
        # PowerShell makes a list of 50,500,5000.
        Invoke-Native 'dotnet' (@("tests/Bench/bin/$configuration/net10.0/Bench.dll") + @($Rest | ForEach-Object { $_ -join ',' }))
    }
    'help' { Show-Help }
    default { Write-Error "There is no verb $Verb. ./build.ps1 help lists them." }
}
