#!/usr/bin/env bash
# Starts and ends the database servers that tests of engines ask for, from Debian's packages, on loopback, as unprivileged users.
#   tests/engines/servers.sh start FOLDER   writes FOLDER/env, to be sourced: one variable a server that runs
#   tests/engines/servers.sh stop FOLDER
# What is not installed is left out; its tests are skipped and say why.
set -u
action="${1:?start or stop}"
folder="${2:?a folder}"
pg_bin="$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -1)"

as() { # as USER COMMAND…
    local user="$1"
    shift
    if [ "$(id -u)" -eq 0 ]; then setpriv --reuid "$user" --regid "$user" --init-groups "$@"; else "$@"; fi
}

start_postgresql() {
    [ -x "$pg_bin/initdb" ] || return
    mkdir -p "$folder/pg" && chown postgres "$folder/pg"
    as postgres "$pg_bin/initdb" -D "$folder/pg/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 > "$folder/pg.log" 2>&1 || return
    as postgres "$pg_bin/pg_ctl" -D "$folder/pg/data" -w -t 30 -l "$folder/pg/server.log" \
        -o "-p 54391 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c timezone=Asia/Ho_Chi_Minh" start >> "$folder/pg.log" 2>&1 || return
    echo "export DVC_TEST_POSTGRESQL='Host=127.0.0.1;Port=54391;Username=postgres;Database=postgres'" >> "$folder/env"
}

start_mariadb() {
    command -v mariadbd > /dev/null || return
    mkdir -p "$folder/my" && chown mysql "$folder/my"
    as mysql mariadb-install-db --no-defaults --datadir="$folder/my/data" --auth-root-authentication-method=normal > "$folder/my.log" 2>&1 || return
    as mysql mariadbd --no-defaults --datadir="$folder/my/data" --bind-address=127.0.0.1 --port=33391 --socket="$folder/my/socket" \
        --pid-file="$folder/my/pid" >> "$folder/my.log" 2>&1 &
    for _ in $(seq 60); do
        if mariadb-admin --no-defaults --socket="$folder/my/socket" -u root ping > /dev/null 2>&1; then
            mariadb --no-defaults --socket="$folder/my/socket" -u root -e "CREATE DATABASE dvc; CREATE USER dvc@'127.0.0.1'; GRANT ALL ON dvc.* TO dvc@'127.0.0.1'" &&
                echo "export DVC_TEST_MYSQL='Server=127.0.0.1;Port=33391;User=dvc;Database=dvc'" >> "$folder/env"
            return
        fi
        sleep 0.5
    done
}

case "$action" in
    start)
        mkdir -p "$folder" && chmod 755 "$folder" && : > "$folder/env"
        start_postgresql
        start_mariadb
        ;;
    stop)
        [ -f "$folder/pg/data/postmaster.pid" ] && as postgres "$pg_bin/pg_ctl" -D "$folder/pg/data" -m immediate stop > /dev/null
        [ -f "$folder/my/pid" ] && kill "$(cat "$folder/my/pid")"
        true
        ;;
esac
