#!/bin/sh
# Whether the web server or worker that a pid file names is running and ours; with `stop` as second word, ends it.
set -eu
pid_file=$1

pid=$(cat "$pid_file" 2>/dev/null) || exit 1
if [ -d /proc/self ]; then
    command=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") || exit 1
else
    command=$(ps -ww -p "$pid" -o command=) || exit 1
fi
# The number may have gone to another program since; ours has the pid file's own path on its command line.
case $command in *gunicorn*"$pid_file"* | *"procrastinate worker"*"$pid_file"*) ;; *) exit 1 ;; esac

[ "${2:-}" = stop ] || exit 0
kill -TERM "$pid"
tries=0
while kill -0 "$pid" 2>/dev/null && [ $tries -lt 400 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
