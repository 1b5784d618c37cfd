## Dates and lists

list-and = { $rest } and { $last }
