#!/usr/bin/env bash
# From records to an explained score, on a made-up province: score-province.sh FOLDER
# DVC is the tool and its first arguments; dvc-indicators unless set.
set -euo pipefail

dvc() { ${DVC:-dvc-indicators} "$@"; }

folder=${1:?the folder to write to}
dvc sample "$folder" --size 5000 --seed 7
cd "$folder"

# Records to figures.
records=(--dossiers dossiers.csv --agencies agencies.csv --procedures procedures.csv --authority authority.csv
    --decisions decisions.csv --petitions petitions.csv --period 2026-Q3)
dvc tally "${records[@]}" -o counted.csv
grep -E '^(agency|H44\.100,ON_TIME_PROCESSING)' counted.csv

# Figures to scores; those that no record can tell come from figures.csv.
dvc score --figures counted.csv figures.csv --agencies agencies.csv --period 2026-Q3 --format csv -o scores.csv
awk -F, '$2 == "total" { print $7 ". " $1 " " $4 }' scores.csv

# Why: down to the dossiers that count against an agency.
dvc explain "${records[@]}" --agency H44.100 --component ON_TIME_PROCESSING --limit 2 --lang en
