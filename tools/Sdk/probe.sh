#!/usr/bin/env bash
# Prints `packages` when the feed carries the genuine Dataverse SDK, else `standin`: a value for the DataverseSdk property.
# Usage: DataverseSdk=$(tools/Sdk/probe.sh)
# Waits 60 seconds at most and writes only below build/probe-sdk/obj.
set -u
project="$(cd "$(dirname "$0")/../.." && pwd)/build/probe-sdk"

dotnet restore "$project" --packages "$project/obj/packages" --no-http-cache --nologo -v q >/dev/null 2>&1 &
restore=$!
( sleep 60; kill "$restore" ) >/dev/null 2>&1 &
watch=$!

if wait "$restore" 2>/dev/null; then echo packages; else echo standin; fi
kill "$watch" 2>/dev/null
exit 0
