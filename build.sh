#!/usr/bin/env bash
# Builds, runs and tests CrmCoaching. `./build.sh help` lists the verbs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

CONFIGURATION=Release
HOST=tools/LocalDataverse/bin/$CONFIGURATION/net10.0/LocalDataverse.dll
COACH=tools/Coaching.Cli/bin/$CONFIGURATION/net10.0/coach.dll
PAGES=(src/WebResources tools/LocalDataverse/Shell)
RESULTS=out/test

help() {
  cat <<'TEXT'
./build.sh VERB [options]
  run     start the local CRM and print its address; the first run seeds a demo company
            --port N          port (5480)
            --data FOLDER     load this CSV export instead of the demo company
            --today DATE      the local CRM's date (yyyy-MM-dd)
            --database FILE   database (.local/demo.db, or .local/<folder>.db with --data)
  test    run every test; the last line counts them
  build   build everything
  pack    build the solution zips into out/
  check   analysers, linters and the solution's own checks
  bench   measure the KPI engine and the day's work, and compare
            --daily           only the day's work; --kpis only the engine
            --reps 50,500,5000, --sizes 10000,100000,1000000 (opportunities), --runs 5
TEXT
}

fail() { echo "$1" >&2; exit 1; }

require() { command -v "$1" >/dev/null || fail "$1 is missing. $2"; }

choose_sdk() {
  if [ -z "${DataverseSdk:-}" ]; then
    DataverseSdk=$(tools/Sdk/probe.sh)
    export DataverseSdk
  fi
  echo "Dataverse SDK: $DataverseSdk"
}

build_pages() {
  local folder
  for folder in "${PAGES[@]}"; do
    [ -d "$folder/node_modules" ] && [ "$folder/node_modules" -nt "$folder/package-lock.json" ] || (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
    (cd "$folder" && npm run --silent build)
  done
}

build() {
  require dotnet "Install the .NET SDK 10."
  require npm "Install Node.js 20 or newer."
  choose_sdk
  build_pages
  dotnet build CrmCoaching.sln -c $CONFIGURATION --nologo -v quiet
}

ensure_chromium() {
  command -v chromium >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  else
    fail "Chromium is missing: the page tests drive it. Install the package chromium, or set CHROMIUM to its path."
  fi
}

# Sums the counters of the test reports: trx from .NET, JUnit from the pages.
count_tests() {
  local passed failed skipped
  read -r passed failed skipped < <(
    { find $RESULTS -name '*.trx' -exec grep -ho '<Counters [^>]*' {} + || true
      find $RESULTS -name '*.junit.xml' -exec grep -hom1 '<testsuites [^>]*' {} + || true
    } | awk '
      function value(name,   found) { found = match($0, " " name "=\"[0-9]+"); return found ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) + 0 : 0 }
      /<Counters/ { passed += value("passed"); failed += value("failed"); skipped += value("total") - value("executed") }
      /<testsuites/ { bad = value("failures") + value("errors"); idle = value("skipped"); passed += value("tests") - bad - idle; failed += bad; skipped += idle }
      END { print passed + 0, failed + 0, skipped + 0 }')
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

run_tests() {
  local status=0 folder
  rm -rf $RESULTS && mkdir -p $RESULTS
  ensure_chromium
  build
  dotnet test CrmCoaching.sln -c $CONFIGURATION --no-build --nologo --logger trx --results-directory "$PWD/$RESULTS" || status=1
  for folder in "${PAGES[@]}" tests/Pages; do
    [ -d "$folder/node_modules" ] || (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
    (cd "$folder" && RESULTS="$OLDPWD/$RESULTS" npm test --silent) || status=1
  done
  count_tests || status=1
  return $status
}

wait_until_ready() {
  local url=$1 pid=$2
  for _ in $(seq 150); do
    kill -0 "$pid" 2>/dev/null || fail "The local CRM stopped; see the lines above."
    curl -fsS -o /dev/null "$url/api/data/v9.2/WhoAmI" 2>/dev/null && return
    sleep 0.2
  done
  fail "The local CRM did not answer within 30 seconds."
}

run() {
  local port=5480 data="" today="" database=""
  while [ $# -gt 0 ]; do
    case $1 in
      --port | --data | --today | --database)
        [ $# -gt 1 ] || fail "$1 needs a value."
        printf -v "${1#--}" %s "$2"
        shift 2 ;;
      *) fail "run does not know $1. ./build.sh help lists the options." ;;
    esac
  done
  [ -z "$data" ] || [ -d "$data" ] || fail "There is no folder $data."
  : "${database:=.local/$([ -n "$data" ] && basename "$data" || echo demo).db}"
  build
  mkdir -p "$(dirname "$database")"
  if [ -z "$data" ] && [ ! -e "$database" ]; then
    dotnet $COACH seed --database "$database" --plugins src/Plugins/bin/$CONFIGURATION/net462/CrmCoaching.Plugins.dll ${today:+--today "$today"}
  fi
  dotnet $HOST --solution src/Solution --standard tools/LocalDataverse/Standard --plugins src/Plugins/bin/$CONFIGURATION/net462/CrmCoaching.Plugins.dll --port "$port" --database "$database" ${today:+--today "$today"} &
  local pid=$! url=http://127.0.0.1:$port
  trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null || true' EXIT
  wait_until_ready "$url" $pid
  if [ -n "$data" ]; then
    dotnet $COACH import "$data" --url "$url" --create-users ${today:+--as-of "$today"} --rejects "${database%.db}-rejects.csv"
  fi
  echo "Ready: $url  (Ctrl+C stops it)"
  wait $pid
}

pack() {
  build
  dotnet $COACH pack --solution src/Solution --plugins src/Plugins/bin/$CONFIGURATION/net462/CrmCoaching.Plugins.dll --output out
}

check() {
  build
  local folder
  for folder in "${PAGES[@]}"; do (cd "$folder" && npm run --silent lint); done
  dotnet $COACH check --solution src/Solution --plugins src/Plugins/bin/$CONFIGURATION/net462/CrmCoaching.Plugins.dll
}

bench() {
  build
  dotnet tests/Bench/bin/$CONFIGURATION/net10.0/Bench.dll "$@"
}

verb=${1:-help}
[ $# -eq 0 ] || shift
case $verb in
  run | build | pack | check | bench | help) "$verb" "$@" ;;
  test) run_tests "$@" ;;
  *) fail "There is no verb $verb. ./build.sh help lists them." ;;
esac
