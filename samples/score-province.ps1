#Requires -Version 7
# From records to an explained score, on a made-up province: score-province.ps1 FOLDER
# DVC is the tool and its first arguments; dvc-indicators unless set.
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)

$words = @(-split ($env:DVC ?? 'dvc-indicators'))
$tool = $words[0]
$first = @($words | Select-Object -Skip 1)

function Invoke-Dvc {
    & $tool @first @args
    if ($LASTEXITCODE -ne 0) { throw "dvc-indicators ended with exit code $LASTEXITCODE" }
}

Invoke-Dvc sample $Folder --size 5000 --seed 7
Set-Location $Folder

# Records to figures.
$records = @(
    '--dossiers', 'dossiers.csv', '--agencies', 'agencies.csv', '--procedures', 'procedures.csv', '--authority', 'authority.csv',
    '--decisions', 'decisions.csv', '--petitions', 'petitions.csv', '--period', '2026-Q3')
Invoke-Dvc tally @records -o counted.csv
Get-Content counted.csv | Where-Object { $_ -match '^(agency|H44\.100,ON_TIME_PROCESSING)' }

# Figures to scores; those that no record can tell come from figures.csv.
Invoke-Dvc score --figures counted.csv figures.csv --agencies agencies.csv --period 2026-Q3 --format csv -o scores.csv
Import-Csv scores.csv | Where-Object item -EQ 'total' | ForEach-Object { "$($_.rank). $($_.agency) $($_.score)" }

# Why: down to the dossiers that count against an agency.
Invoke-Dvc explain @records --agency H44.100 --component ON_TIME_PROCESSING --limit 2 --lang en
