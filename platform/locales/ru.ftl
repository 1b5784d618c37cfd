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

# Страны ISO 3166-1, как их называет CLDR Юникода.
country-ad = Андорра
country-ae = ОАЭ
country-af = Афганистан
country-ag = Антигуа и Барбуда
country-ai = Ангилья
country-al = Албания
country-am = Армения
country-ao = Ангола
country-aq = Антарктида
country-ar = Аргентина
country-as = Американское Самоа
country-at = Австрия
country-au = Австралия
country-aw = Аруба
country-ax = Аландские о-ва
country-az = Азербайджан
country-ba = Босния и Герцеговина
country-bb = Барбадос
country-bd = Бангладеш
country-be = Бельгия
country-bf = Буркина-Фасо
country-bg = Болгария
country-bh = Бахрейн
country-bi = Бурунди
country-bj = Бенин
country-bl = Сен-Бартелеми
country-bm = Бермудские о-ва
country-bn = Бруней
country-bo = Боливия
country-bq = Бонэйр, Синт-Эстатиус и Саба
country-br = Бразилия
country-bs = Багамы
country-bt = Бутан
country-bv = о-в Буве
country-bw = Ботсвана
country-by = Беларусь
country-bz = Белиз
country-ca = Канада
country-cc = Кокосовые о-ва
country-cd = Конго - Киншаса
country-cf = Центрально-Африканская Республика
country-cg = Конго - Браззавиль
country-ch = Швейцария
country-ci = Кот-д’Ивуар
country-ck = о-ва Кука
country-cl = Чили
country-cm = Камерун
country-cn = Китай
country-co = Колумбия
country-cr = Коста-Рика
country-cu = Куба
country-cv = Кабо-Верде
country-cw = Кюрасао
country-cx = о-в Рождества
country-cy = Кипр
country-cz = Чехия
country-de = Германия
country-dj = Джибути
country-dk = Дания
country-dm = Доминика
country-do = Доминиканская Республика
country-dz = Алжир
country-ec = Эквадор
country-ee = Эстония
country-eg = Египет
country-eh = Западная Сахара
country-er = Эритрея
country-es = Испания
country-et = Эфиопия
country-fi = Финляндия
country-fj = Фиджи
country-fk = Фолклендские о-ва
country-fm = Федеративные Штаты Микронезии
country-fo = Фарерские о-ва
country-fr = Франция
country-ga = Габон
country-gb = Великобритания
country-gd = Гренада
country-ge = Грузия
country-gf = Французская Гвиана
country-gg = Гернси
country-gh = Гана
country-gi = Гибралтар
country-gl = Гренландия
country-gm = Гамбия
country-gn = Гвинея
country-gp = Гваделупа
country-gq = Экваториальная Гвинея
country-gr = Греция
country-gs = Южная Георгия и Южные Сандвичевы о-ва
country-gt = Гватемала
country-gu = Гуам
country-gw = Гвинея-Бисау
country-gy = Гайана
country-hk = Гонконг
country-hm = о-ва Херд и Макдональд
country-hn = Гондурас
country-hr = Хорватия
country-ht = Гаити
country-hu = Венгрия
country-id = Индонезия
country-ie = Ирландия
country-il = Израиль
country-im = о-в Мэн
country-in = Индия
country-io = Британская территория в Индийском океане
country-iq = Ирак
country-ir = Иран
country-is = Исландия
country-it = Италия
country-je = Джерси
country-jm = Ямайка
country-jo = Иордания
country-jp = Япония
country-ke = Кения
country-kg = Киргизия
country-kh = Камбоджа
country-ki = Кирибати
country-km = Коморы
country-kn = Сент-Китс и Невис
country-kp = КНДР
country-kr = Республика Корея
country-kw = Кувейт
country-ky = о-ва Кайман
country-kz = Казахстан
country-la = Лаос
country-lb = Ливан
country-lc = Сент-Люсия
country-li = Лихтенштейн
country-lk = Шри-Ланка
country-lr = Либерия
country-ls = Лесото
country-lt = Литва
country-lu = Люксембург
country-lv = Латвия
country-ly = Ливия
country-ma = Марокко
country-mc = Монако
country-md = Молдова
country-me = Черногория
country-mf = Сен-Мартен
country-mg = Мадагаскар
country-mh = Маршалловы о-ва
country-mk = Северная Македония
country-ml = Мали
country-mm = Мьянма (Бирма)
country-mn = Монголия
country-mo = Макао
country-mp = Северные Марианские о-ва
country-mq = Мартиника
country-mr = Мавритания
country-ms = Монтсеррат
country-mt = Мальта
country-mu = Маврикий
country-mv = Мальдивы
country-mw = Малави
country-mx = Мексика
country-my = Малайзия
country-mz = Мозамбик
country-na = Намибия
country-nc = Новая Каледония
country-ne = Нигер
country-nf = о-в Норфолк
country-ng = Нигерия
country-ni = Никарагуа
country-nl = Нидерланды
country-no = Норвегия
country-np = Непал
country-nr = Науру
country-nu = Ниуэ
country-nz = Новая Зеландия
country-om = Оман
country-pa = Панама
country-pe = Перу
country-pf = Французская Полинезия
country-pg = Папуа — Новая Гвинея
country-ph = Филиппины
country-pk = Пакистан
country-pl = Польша
country-pm = Сен-Пьер и Микелон
country-pn = о-ва Питкэрн
country-pr = Пуэрто-Рико
country-ps = Палестина
country-pt = Португалия
country-pw = Палау
country-py = Парагвай
country-qa = Катар
country-re = Реюньон
country-ro = Румыния
country-rs = Сербия
country-ru = Россия
country-rw = Руанда
country-sa = Саудовская Аравия
country-sb = Соломоновы о-ва
country-sc = Сейшельские о-ва
country-sd = Судан
country-se = Швеция
country-sg = Сингапур
country-sh = о-в Св. Елены
country-si = Словения
country-sj = Шпицберген и Ян-Майен
country-sk = Словакия
country-sl = Сьерра-Леоне
country-sm = Сан-Марино
country-sn = Сенегал
country-so = Сомали
country-sr = Суринам
country-ss = Южный Судан
country-st = Сан-Томе и Принсипи
country-sv = Сальвадор
country-sx = Синт-Мартен
country-sy = Сирия
country-sz = Эсватини
country-tc = Тёркс и Кайкос
country-td = Чад
country-tf = Французские Южные территории
country-tg = Того
country-th = Таиланд
country-tj = Таджикистан
country-tk = Токелау
country-tl = Восточный Тимор
country-tm = Туркменистан
country-tn = Тунис
country-to = Тонга
country-tr = Турция
country-tt = Тринидад и Тобаго
country-tv = Тувалу
country-tw = Тайвань
country-tz = Танзания
country-ua = Украина
country-ug = Уганда
country-um = Внешние малые о-ва (США)
country-us = Соединённые Штаты
country-uy = Уругвай
country-uz = Узбекистан
country-va = Ватикан
country-vc = Сент-Винсент и Гренадины
country-ve = Венесуэла
country-vg = Виргинские о-ва (Великобритания)
country-vi = Виргинские о-ва (США)
country-vn = Вьетнам
country-vu = Вануату
country-wf = Уоллис и Футуна
country-ws = Самоа
country-xk = Косово
country-ye = Йемен
country-yt = Майотта
country-za = Южно-Африканская Республика
country-zm = Замбия
country-zw = Зимбабве

## What is wrong with a field of a form

fault-empty = { $field }: заполните это поле.
fault-long = { $field }: не больше { $most } знаков.
fault-no-language = { $field }: заполните хотя бы на одном языке.
fault-number = { $field }: целое число от { $least } до { $most }.
fault-email = Это не адрес электронной почты. Он выглядит так: name@example.org.
fault-date = Это не дата. Она выглядит так: 2018-11-29.
