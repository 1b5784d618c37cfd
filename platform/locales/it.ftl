## Dates and lists

list-and = { $rest } e { $last }
