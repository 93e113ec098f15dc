#!/bin/sh
# PostgreSQL's image runs this once, on an empty volume: the app's own role, which owns its database and may do
# nothing more.
set -eu
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set password="$CROSSFLOOR_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
CREATE ROLE crossfloor LOGIN PASSWORD :'password';
CREATE DATABASE crossfloor OWNER crossfloor;
SQL
