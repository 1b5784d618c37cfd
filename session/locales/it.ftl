## Sessions

sessions-title = Sessioni
sessions-lead = Gli incontri delle Task Force, dal più recente.
session-new = Nuova sessione
sessions-none = Ancora nessuna sessione
sessions-none-hint = Le sessioni compaiono qui quando l’organizzatore le annuncia.
session-number = Sessione
session-place = Luogo
session-dates = Date

## Import

import-fault-column-missing = Manca questa colonna, che è obbligatoria: nessuna riga è stata controllata.
import-fault-required-missing = Il valore è obbligatorio, ma la cella è vuota.
import-fault-fewer-cells =
    La riga ha { $found ->
        [one] { $found } cella
       *[other] { $found } celle
    } invece di { $expected }: quelle che mancano valgono come vuote.
import-fault-more-cells =
    La riga ha { $found ->
        [one] { $found } cella
       *[other] { $found } celle
    } invece di { $expected }. Forse un testo contiene il separatore e va messo tra virgolette.
import-fault-error-value = La cella contiene un errore del foglio di calcolo. Correggete la formula o scrivete il valore.
import-fault-starts-formula = Il testo comincia come una formula: si conserva come testo e viene protetto in ogni esportazione.
import-fault-too-long =
    Il testo supera { $limit ->
        [one] { $limit } carattere
       *[other] { $limit } caratteri
    }.
import-fault-not-a-code = Un codice non può contenere punti e virgola né andare a capo.
import-fault-not-a-country = Non è il codice di un paese (ISO 3166-1, due lettere), per esempio IT.
import-fault-not-a-region = Non è il codice di una regione (ISO 3166-2), per esempio IT-52.
import-fault-region-elsewhere = La regione non appartiene al paese della riga ({ $country }).
import-fault-not-a-choice = Valore non previsto. Si può scegliere tra: { $words }.
import-fault-not-an-email = Non è un indirizzo e-mail valido.
import-fault-not-a-phone = Non è un numero di telefono internazionale, per esempio +39 055 1234567.
import-fault-not-a-language = Non è il codice di una lingua (BCP 47), per esempio it, ru, en. Più lingue si separano con il punto e virgola.
import-fault-not-a-time = Non è una data con l’ora nella forma 2018-11-29T14:00.
import-fault-time-skipped = Quest’ora non esiste: in quel momento entra in vigore l’ora legale.
import-fault-time-repeated = Quest’ora viene due volte, perché finisce l’ora legale. Aggiungete lo scarto dall’ora UTC, per esempio 2018-10-28T02:30+01:00.
import-fault-not-an-interval = Non è un intervallo nella forma inizio/fine, per esempio 2018-11-29T14:30/2018-11-29T16:00.
import-fault-ends-before-start = La fine non viene dopo l’inizio.
import-fault-not-whole = Non è un numero intero maggiore o uguale a zero.
import-fault-minimum-above-maximum = Il minimo supera il massimo, che è { $maximum }.
import-fault-duplicate = Questo codice si trova già alla riga { $line }.
import-fault-unknown =
    { $what ->
        [side] Nessuna delegazione ha questo codice.
        [thematic-table] Nessun tavolo tematico ha questo codice.
        [participant] Nessun partecipante ha questo codice.
        [project] Nessun progetto ha questo codice.
       *[part] Nessuno slot appartiene a questa parte della giornata.
    }
import-fault-request-to-oneself = Nessuno può chiedere un incontro a se stesso.
import-fault-overlaps = Questo slot comincia prima che finisca quello della riga { $line }.
import-fault-out-of-order = Gli slot non sono in ordine di tempo: vengono ordinati.
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
