## Dates and lists

list-and = { $rest } and { $last }

## Sheets

sheet-error-too-large = The file has { $found } MB; at most { $limit } are accepted. Split it into several files.
sheet-error-empty = The file is empty: its first row must name the columns.
sheet-error-not-a-spreadsheet =
    { $found ->
        [pdf] This is a PDF, not a spreadsheet.
        [picture] This is a picture, not a spreadsheet.
        [page] This is a web page, not a spreadsheet.
        [document] This is a document, not a spreadsheet.
        [archive] This is an archive of files, not a spreadsheet.
       *[binary] This file is not a spreadsheet.
    } Upload an XLSX or CSV file.
sheet-error-other-format =
    { $found ->
        [xls] This is the format of Excel 97–2003 (.xls).
        [xlsb] This is Excel’s binary format (.xlsb).
       *[ods] This is the OpenDocument format (.ods).
    } Save it as XLSX or CSV and upload it again.
sheet-error-protected = The workbook is protected with a password. Remove the password and upload it again.
sheet-error-broken-text = The text is damaged on line { $line }: it is not valid { $encoding }. Save the file again as CSV UTF-8.
sheet-error-bad-quotes = On line { $line } a cell starts with a quotation mark but is not closed properly. Correct the quotation marks of that line.
sheet-error-too-many-columns =
    The file has at least { $found ->
        [one] { $found } column
       *[other] { $found } columns
    }; at most { $limit } are accepted. Remove those that are not needed.
sheet-error-too-many-rows =
    The file has more than { $limit ->
        [one] { $limit } row
       *[other] { $limit } rows
    }. Split it into several files.
sheet-error-too-much-content = The file holds too much text. Split it into several files.
sheet-error-cell-too-long =
    On line { $line } a cell has more than { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Shorten it, and check that its quotation marks are closed.
sheet-error-inflates = The workbook’s content is too large: it unpacks to more than { $limit } MB, or is almost all blank. Copy the rows into a new workbook.
sheet-error-too-many-parts =
    The workbook consists of { $found ->
        [one] { $found } part
       *[other] { $found } parts
    }; at most { $limit } are accepted. Copy the rows into a new workbook.
sheet-error-broken-workbook = The workbook is damaged. Open it in your program, save it again as XLSX and try once more.
sheet-error-duplicate-column = Two columns are called “{ $name }”. Keep only one.
