#!/bin/sh
# Runs once, when PostgreSQL creates its data folder. The application signs in as a role of its own, which may neither
# change the schema nor rewrite what only grows; migrations grant it what it needs.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role foyer_app login password :'password';
SQL
