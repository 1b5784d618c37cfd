## Dates and lists

list-and = { $rest } и { $last }
