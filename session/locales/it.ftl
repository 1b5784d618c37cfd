## Sessions

sessions-title = Sessioni
sessions-lead = Gli incontri delle Task Force, dal più recente.
session-new = Nuova sessione
sessions-none = Ancora nessuna sessione
sessions-none-hint = Le sessioni compaiono qui quando l’organizzatore le annuncia.
session-number = Sessione
session-place = Luogo
session-dates = Date
## Print

print-agenda = Agenda personale
print-badges = Tesserini
print-break = Pausa
print-interpreter = Interprete
print-languages = Lingue
print-made = Stampato il { $when }
print-made-version = Versione { $number }, stampata il { $when }
print-meetings = { $count ->
    [one] { $count } incontro
   *[other] { $count } incontri
}
print-no-meetings = Nessun incontro in programma.
print-participant = Partecipante
print-rosters = Turni degli interpreti
print-table = Tavolo
print-table-cards = Cartelli dei tavoli
print-table-zone = Zona { $zone }
print-time = Ora
print-time-zone = Orari del fuso { $zone }
print-wall = Quadro degli incontri

## Setup

desk-title = Scrivania
session-tab-participants = Partecipanti
session-tab-requests = Richieste
session-tab-projects = Progetti
session-tab-imports = Importazione
session-tab-meeting-point = Meeting Point
session-tab-agendas = Agende
session-tab-absences = Il giorno stesso
session-tab-prints = Stampe
audit-tab = Registro
slots-title = Turni
tables-title = Tavoli
interpreters-title = Interpreti
rules-title = Regole
