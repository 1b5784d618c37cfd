## Dates and lists

list-and = { $rest } и { $last }

## Макет и части, которые использует каждая страница

skip-to-content = Перейти к содержанию
main-navigation = Основная навигация
breadcrumbs = Вы здесь
language = Язык
theme = Светлая или тёмная тема
theme-auto = Как на устройстве
theme-light = Светлая
theme-dark = Тёмная
account-menu = Учётная запись
sign-in = Войти
sign-out = Выйти
undo = Отменить действие
cancel = Отмена
copy = Скопировать
copied = Скопировано
optional = необязательно
footer-line = Filiera — связи промышленного округа с миром
footer-privacy = Конфиденциальность
footer-accessibility = Доступность
step-done = завершено

## Списки
search = Поиск
filter = Отобрать
filter-clear = Сбросить фильтры
pages = Страницы
page-number = Страница { $number }
page-previous = Предыдущая страница
page-next = Следующая страница
list-shown = { $first }–{ $last } из { $total }
list-nothing = Ничего не найдено
list-download = Скачать список:

## Формы
form-faults = { $count ->
    [one] Нужно проверить { $count } пункт
    [few] Нужно проверить { $count } пункта
   *[many] Нужно проверить { $count } пунктов
  }
upload-sending = Файл отправляется
file-too-large = Файл слишком большой. Выберите файл размером не более { $limit }.

## Страницы о том, что что-то пошло иначе
error-code = Ответ { $code }
error-home = На главную страницу
error-403-heading = Эта страница для вас закрыта
error-403-advice = Она принадлежит другому участнику, или вы вошли под другим адресом. Войдите под тем адресом, на который пришло приглашение, или обратитесь к организатору.
error-404-heading = Здесь ничего нет
error-404-advice = Возможно, в адресе опечатка или страница удалена. Попробуйте найти её, начав с главной страницы.
error-422-heading = Чего-то не хватает
error-422-advice = Нам не удалось прочитать отправленное. Вернитесь, проверьте введённые данные и отправьте их ещё раз: они сохранились.
error-429-heading = Минуту терпения
error-429-advice = За короткое время поступило слишком много попыток. Подождите несколько минут и попробуйте снова.
error-500-heading = Это наша ошибка
error-500-advice = Ничего из введённого не сохранилось наполовину. Попробуйте ещё раз чуть позже; если это повторится, напишите нам.
error-409-heading = Тем временем всё изменилось
error-409-advice = Кто-то другой или вы сами в другом окне успели раньше. Вернитесь, обновите страницу и решите ещё раз.
error-413-heading = Слишком много данных
error-413-advice = Отправьте меньше данных за один раз или файл поменьше.

## Полотно: участники, столы или переводчики по интервалам

cloth-region = Расписание в виде сетки
cloth-search = Найти имя
cloth-help = Перемещение — стрелками. Enter поднимает встречу, а в отмеченном интервале ставит её. Esc возвращает встречу на место.
cloth-rows-shown = Показано строк: { $number }
cloth-panel = Встреча
cloth-panel-empty = Выберите встречу, чтобы увидеть, куда её можно перенести и почему нельзя в другое время.
cloth-picked = Выбрана встреча: { $meeting }.
cloth-legal = Другие возможные интервалы: { $number }.
cloth-slot-legal = можно
cloth-slot-illegal = нельзя
cloth-slot-here = стоит здесь
cloth-free-tables = свободных столов: { $number }
cloth-laid-back = Встреча возвращена на место. Ничего не изменилось.
cloth-lay-back = Вернуть на место
cloth-moving = Переносим…
cloth-moved = Перенесено на { $slot }.
cloth-refused = Перенести не удалось.
cloth-open = Открыть встречу
cloth-put-here = Поставить сюда
cloth-break = перерыв
cloth-away = отсутствует
cloth-locked = закреплена
cloth-legend = Обозначения
cloth-legend-held = встреча
cloth-legend-break = перерыв между двумя встречами
cloth-legend-away = отсутствие
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
