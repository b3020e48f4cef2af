#!/bin/sh
# install_consumers.sh DIR: the programs of others that the tests let read what vnplan writes: the sqlite3 command, frictionless, icalendar, DuckDB,
# Chromium and playwright-core. What cannot be installed is said, and its tests are skipped.
dir=$1
sudo=$(command -v sudo)
say() { echo "install_consumers: $1; its tests are skipped" >&2; }

# install COMMAND PACKAGES…: unless the command is there.
install() {
  command=$1
  shift
  command -v "$command" > /dev/null || $sudo apt-get install -y --no-install-recommends "$@" || say "no $command"
}

mkdir -p "$dir" || exit 1
install sqlite3 sqlite3
install chromium chromium
install npm nodejs npm
python3 -c 'import ensurepip' 2> /dev/null || $sudo apt-get install -y --no-install-recommends python3-venv || say "no Python venv"
python3 -m venv "$dir/python" && "$dir/python/bin/pip" install --quiet --disable-pip-version-check frictionless icalendar duckdb \
  || say "no frictionless, icalendar or DuckDB"
npm install --silent --no-audit --no-fund --prefix "$dir" playwright-core || say "no playwright-core"
exit 0
