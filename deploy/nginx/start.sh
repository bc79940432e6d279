#!/bin/sh
# Starts nginx with an empty cache: what became old while it was away must not come back with it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${FOYER_EDGE_KEY:?the INTERNAL_KEY of the application}"
: "${FOYER_EDGE_HOME:=/var/cache/foyer-edge}"
: "${FOYER_EDGE_LISTEN:=8080}"
: "${FOYER_EDGE_WEB:=127.0.0.1:3000}"
: "${FOYER_EDGE_REALTIME:=127.0.0.1:6001}"
: "${FOYER_EDGE_LIVEKIT:=127.0.0.1:7880}"
: "${FOYER_EDGE_UPLOADS:=127.0.0.1:6002}"
: "${FOYER_EDGE_UPLOADS_LISTEN:=unix:$FOYER_EDGE_HOME/uploads.sock}"
: "${FOYER_EDGE_REFRESH_FROM:=127.0.0.0/8}"

mkdir -p "$FOYER_EDGE_HOME"
# Its workers run as somebody else than whoever starts it.
chmod 755 "$FOYER_EDGE_HOME"
rm -rf "$FOYER_EDGE_HOME/pages" "$FOYER_EDGE_HOME/uploads.sock"

script=
for name in KEY HOME LISTEN WEB REALTIME LIVEKIT UPLOADS UPLOADS_LISTEN REFRESH_FROM; do
  eval "value=\$FOYER_EDGE_$name"
  script="$script;s|\${FOYER_EDGE_$name}|$value|g"
done
# It holds the key, so nobody else may read it.
umask 077
sed "${script#;}" "$here/nginx.conf.template" > "$FOYER_EDGE_HOME/nginx.conf"
umask 022
exec nginx -c "$FOYER_EDGE_HOME/nginx.conf"
