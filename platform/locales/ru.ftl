## Dates and lists

list-and = { $rest } и { $last }

## Sheets

sheet-error-too-large = Размер файла — { $found } МБ, допускается не более { $limit } МБ. Разделите его на несколько файлов.
sheet-error-empty = Файл пуст: в первой строке должны стоять названия столбцов.
sheet-error-not-a-spreadsheet =
    { $found ->
        [pdf] Это PDF, а не таблица.
        [picture] Это изображение, а не таблица.
        [page] Это веб-страница, а не таблица.
        [document] Это текстовый документ, а не таблица.
        [archive] Это архив файлов, а не таблица.
       *[binary] Этот файл — не таблица.
    } Загрузите файл XLSX или CSV.
sheet-error-other-format =
    { $found ->
        [xls] Это формат Excel 97–2003 (.xls).
        [xlsb] Это двоичный формат Excel (.xlsb).
       *[ods] Это формат OpenDocument (.ods).
    } Сохраните файл как XLSX или CSV и загрузите снова.
sheet-error-protected = Книга защищена паролем. Снимите пароль и загрузите её снова.
sheet-error-broken-text = Текст повреждён в строке { $line }: он не соответствует кодировке { $encoding }. Сохраните файл ещё раз как CSV UTF-8.
sheet-error-bad-quotes = В строке { $line } ячейка начинается с кавычки, но закрыта неправильно. Исправьте кавычки в этой строке.
sheet-error-too-many-columns =
    В файле не менее { $found ->
        [one] { $found } столбца
        [few] { $found } столбцов
        [many] { $found } столбцов
       *[other] { $found } столбца
    }, допускается не более { $limit }. Удалите лишние.
sheet-error-too-many-rows =
    В файле больше { $limit ->
        [one] { $limit } строки
        [few] { $limit } строк
        [many] { $limit } строк
       *[other] { $limit } строки
    }. Разделите его на несколько файлов.
sheet-error-too-much-content = В файле слишком много текста. Разделите его на несколько файлов.
sheet-error-cell-too-long =
    В строке { $line } ячейка длиннее { $limit ->
        [one] { $limit } символа
        [few] { $limit } символов
        [many] { $limit } символов
       *[other] { $limit } символа
    }. Сократите её и проверьте, закрыты ли кавычки.
sheet-error-inflates = Содержимое книги слишком велико: в распакованном виде оно больше { $limit } МБ или почти целиком состоит из пустот. Скопируйте строки в новую книгу.
sheet-error-too-many-parts =
    Книга состоит из { $found ->
        [one] { $found } части
        [few] { $found } частей
        [many] { $found } частей
       *[other] { $found } части
    }, допускается не более { $limit }. Скопируйте строки в новую книгу.
sheet-error-broken-workbook = Книга повреждена. Откройте её в своей программе, сохраните снова как XLSX и повторите загрузку.
sheet-error-duplicate-column = Два столбца называются «{ $name }». Оставьте один.
