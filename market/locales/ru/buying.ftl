
## Buying: briefs, confidential files, quotes

buying = Закупки
buying-briefs = Мои запросы
buying-briefs-lead = Что Вам нужно изготовить: черновики, отправленные запросы и ответы фабрик.
buying-briefs-none = Запросов пока нет
buying-briefs-none-hint = Опишите, что нужно, выберите фабрики и сравните их предложения.
buying-received = Полученные запросы
buying-received-lead = О чём дизайнеры просят Вашу фирму.
buying-received-none = Запросов пока не поступало
buying-received-none-hint = Запросы появятся здесь, когда дизайнер выберет Вашу фирму: полная карточка этому помогает.
buying-buyer = Профиль заказчика
buying-buyer-lead = Фабрики видят это рядом с Вашими запросами.
buying-organisation = Фирма или студия
buying-organisation-hint = Оставьте пустым, если заказываете для себя.
buying-languages = Языки для ответов
buying-languages-hint = На которых Вам можно писать.
buying-about = О Вашей работе
buying-about-hint = Что Вы создаёте, для кого, где продаёте.
buying-untitled = Запрос без названия
buying-new = Новый запрос
buying-new-lead = Пишите не спеша: до отправки его никто не видит.
buying-new-for = Для «{ $firm }».
buying-new-drafts = Или добавьте фирму к черновику
buying-begin = Начать запрос
buying-ask = Запросить цену
buying-part-brief = Запрос
buying-part-files = Файлы
buying-part-recipients = Фабрики
buying-part-quotes = Предложения
buying-firms = Фабрики
buying-title = Название
buying-title-hint = Как Вы и фабрики будете его называть: «Рубашки с вышивкой, весна».
buying-product = Изделие
buying-description = Описание
buying-description-hint = Что это, как должно выглядеть и носиться.
buying-quantity = Количество
buying-sizes = Размеры
buying-sizes-hint = Размер и число через запятую: S 100, M 250, L 150.
buying-sizes-wrong = Не удалось прочесть: «{ $part }». Напишите размер и число, например M 250.
buying-materials = Материалы
buying-quality = Качество
buying-any = Любое
buying-steps = Этапы по порядку
buying-steps-hint = Что делается и что для этого нужно, в порядке работы.
buying-step = Этап { $number }
buying-step-what = Операция или компонент
buying-step-none = Нет этапа
buying-step-more = Порядок, количество, примечание
buying-step-place = Место по порядку
buying-step-place-hint = Другое число переставит этап.
buying-step-each = Сколько на изделие
buying-step-minutes = Минут работы на изделие
buying-step-minutes-hint = Если знаете: с ними сравнивается свободная мощность.
buying-step-note = Примечание
buying-steps-more = Сохранить и добавить этапы
buying-component = { $name } (компонент)
buying-price-and-days = Цена и сроки
buying-price = Цена
buying-price-unsaid = Пока не указана
buying-price-open = Называют фабрики
buying-price-target = Желаемая цена за изделие
buying-price-hint = Только для «Желаемой цены»: 28,50.
buying-price-piece = { $price } за штуку
buying-currency = Валюта
buying-sample-by = Образец к
buying-sample-hint = Оставьте пустым, если образец не нужен.
buying-deliver-by = Поставка к
buying-asked-of-firms = Требования к фабрикам
buying-certificates = Нужные сертификаты
buying-terms = Условия неразглашения
buying-terms-hint = Фабрики принимают их до открытия конфиденциальных файлов.
buying-terms-none = Нет
buying-terms-standard = Стандартные условия
buying-terms-own = Мои условия
buying-terms-read = Прочитать стандартные условия
buying-terms-text = Фабрика использует файлы и всё, что в них показано, только для ответа на этот запрос и выполнения заказа по нему, показывает их лишь тем своим сотрудникам, кому это необходимо, и удаляет по требованию. Ничто из этого не становится собственностью фабрики. Обязательство действует пять лет.
buying-draft = Составление запроса
buying-draft-lead = Обязательны только название, изделие, количество, этапы и срок; сохранять можно в любой момент.
buying-what = Что требуется
buying-write = Изменить
buying-meter = Полнота запроса
buying-meter-full = Запрос содержит всё, о чём спрашивают фабрики.
buying-needed = обязательно
buying-choose-firms = Выбрать фабрики
buying-warnings = Может не получиться:
buying-warning-passed = { $day } уже прошло.
buying-warning-sample = Образец должен быть раньше поставки.
buying-warning-sizes = По размерам выходит { $sizes }, а количество – { $quantity }.
buying-warning-sample-soon = образец возможен не раньше { $day }.
buying-warning-delivery-soon = поставка возможна не раньше { $day }.
buying-warning-minimum = минимальный заказ: { $minimum }.
buying-warning-capacity = { $step }: нужно { $needed }, свободно { $free }.
buying-close = Закрыть
buying-close-title = Закрыть «{ $title }»?
buying-close-text = Фабрики больше не смогут делать предложения и узнают об этом. Принятые предложения остаются.
buying-closed = Запрос закрыт.
buying-withdraw = Отозвать
buying-withdraw-title = Отозвать «{ $title }»?
buying-withdraw-text = Фабрики узнают об этом; файлы для них больше не откроются.
buying-withdrawn = Запрос отозван.
buying-delete = Удалить
buying-delete-title = Удалить «{ $title }»?
buying-delete-text = Черновик и его файлы исчезнут навсегда. Никто другой их не видел.
buying-copy = Копировать
buying-copy-of = { $title } (копия)
buying-copied = Это копия. Измените то, что отличается.
buying-not-now = Сейчас это невозможно. Обновите страницу.
buying-too-many = Слишком много. Оставьте самое важное.
buying-money-wrong = Это не сумма. Напишите, например, 28,50.
buying-money-ambiguous = Можно прочесть двояко: напишите два знака после запятой или без разделителя.
buying-money-exact = Не больше четырёх знаков после запятой.
buying-files-lead = Изображения, лекала, техническое задание. Каждое открытие фабрикой записывается.
buying-files-none = Файлов нет
buying-file = Файл
buying-size = Размер
buying-who-opens = Кто может открыть
buying-who-opens-hint = На каждой странице конфиденциальных файлов стоит имя читателя.
buying-open-to-recipients = Все фабрики, получившие запрос
buying-open-to-agreed = Конфиденциально: принявшие условия
buying-file-add = Добавить файл
buying-file-hint = JPEG, PNG, WebP, PDF, XLSX или DOCX, не больше 50 МБ. Конфиденциальными бывают изображения и PDF.
buying-file-markup = SVG и HTML могут выполняться сами. Сохраните как PDF или PNG.
buying-file-macros = Файлы с макросами не принимаются. Сохраните как XLSX, DOCX или PDF.
buying-file-active = В этом PDF есть скрипты или вложения. Напечатайте его в новый PDF.
buying-file-locked = PDF защищён паролем. Сохраните его без пароля.
buying-file-damaged = Файл повреждён и не читается.
buying-file-unknown = Это не изображение (JPEG, PNG, WebP), не PDF, XLSX или DOCX.
buying-file-no-mark = В таком файле нельзя поставить имя читателя. Сохраните как PDF или откройте всем фабрикам.
buying-openings = Кто открывал файлы
buying-openings-none = Пока никто.
buying-person = Кто
buying-when = Когда
buying-recipients-lead = Запрос пойдёт этим фабрикам. Найдите их по названию или нажмите «Запросить цену» на их странице.
buying-recipients-none = Фабрики не выбраны
buying-find-firm = Найти фабрику
buying-firm-name = Название фирмы
buying-add-firm = Добавить
buying-act = Действие
buying-talk = Предложение и вопросы
buying-send = Отправить
buying-send-chosen = Отправить этим фабрикам
buying-send-title = Отправить запрос?
buying-send-incomplete = Не хватает того, без чего фабрика не ответит. Что именно, сказано на странице запроса.
buying-send-passed = Срок поставки прошёл. Выберите другой.
buying-send-no-terms = Есть конфиденциальные файлы, но нет условий неразглашения. Выберите их в запросе.
buying-send-nobody = Фабрики не выбраны или ни одна не подходит.
buying-opened-at = Открыт { $at }
buying-agreed-by = Условия приняты: { $person }, { $at }
buying-passed-because = Предложения не будет: { $reason }
buying-agreed-at = Ваша фирма приняла условия, { $at }.
buying-agreed = Условия приняты. Конфиденциальные файлы открыты.
buying-agree = Принять от имени фирмы
buying-marked = с Вашим именем
buying-opening-told = Заказчик видит, кто и когда открывает файл.
buying-from-buyer = От: { $buyer }, { $country }
buying-sent-on = Получен
buying-new-here = Новый
buying-passed-short = Вы отказались
buying-pass = Отказаться
buying-pass-hint = Заказчик это прочтёт: «Загружены до мая».
buying-passed = Заказчику сообщено, что предложения не будет.
buying-reason = Причина
buying-quote = Предложение
buying-quote-none = Предложения пока нет.
buying-make-quote = Сделать предложение
buying-revise = Изменить предложение
buying-revise-note = Новое предложение заменит прежнее; заказчик увидит и старые.
buying-take-back = Отозвать предложение
buying-taken-back = Предложение отозвано.
buying-quoted = Предложение отправлено.
buying-send-quote = Отправить предложение
buying-version = Версия { $number }, { $at }
buying-earlier = Прежние версии
buying-prices = Цены
buying-prices-hint = Достаточно одной цены. Другие строки – цена от большего количества.
buying-price-row = Цена { $number }
buying-price-from = От какого количества
buying-price-each = Цена за штуку
buying-sample = Образец
buying-sample-cost = Стоимость образца
buying-sample-cost-hint = 0 – бесплатно; пусто – образца не будет.
buying-sample-there = Образец готов
buying-days = Сроки
buying-all-there = Поставка
buying-valid-until = Действует до
buying-remarks = Примечания
buying-subcontractor = Другая фирма
buying-subcontractors = Кто ещё будет работать
buying-subcontractors-hint = Заказчик это видит.
buying-free = бесплатно
buying-fault-prices = Укажите хотя бы одну цену и количество, от которого она действует.
buying-fault-order = Количества должны расти от строки к строке.
buying-fault-passed = Одна из дат уже прошла.
buying-quotes-lead = Сравнение для количества: { $quantity }.
buying-quotes-none = Предложений пока нет
buying-quotes-none-hint = О каждом придёт письмо.
buying-currencies-differ = Предложения в разных валютах, поэтому самое дешёвое не отмечено.
buying-total = Всего, с образцом
buying-cheapest = дешевле всех
buying-earliest = раньше всех
buying-accept = Принять предложение
buying-accepted = Принято. Фабрика извещена, мощность в её календаре занята.
buying-decline = Отклонить
buying-declined = Отклонено. Фабрика прочтёт причину.
buying-refused-ended = На предложение уже ответили, или оно отозвано.
buying-refused-expired = Срок предложения истёк. Попросите фабрику обновить его.
buying-refused-revised = Фабрика изменила предложение. Сначала посмотрите новую версию.
buying-refused-reason = Укажите причину.
buying-refused-few = Для такого количества фабрика цены не даёт.
buying-thread = Вопросы и ответы
buying-thread-none = Сообщений пока нет.
buying-you = с Вашей стороны
buying-message = Сообщение
buying-write-message = Отправить сообщение
buying-written = Сообщение отправлено.
buying-unit-pieces = штуки
buying-unit-pairs = пары
buying-unit-metres = метры
buying-unit-kilograms = килограммы
buying-unit-square-metres = квадратные метры
buying-mail-received = { $who } просит Вашу фирму о предложении: { $title }
buying-mail-closed = { $who }: запрос закрыт: { $title }
buying-mail-withdrawn = { $who }: запрос отозван: { $title }
buying-mail-question = { $who }: новое сообщение по запросу: { $title }
buying-mail-accepted = { $who }: Ваше предложение принято: { $title }
buying-mail-declined = { $who }: Ваше предложение отклонено: { $title }
buying-mail-answer = { $who }: новое сообщение по запросу: { $title }
buying-mail-agreed = { $who }: приняты условия неразглашения: { $title }
buying-mail-passed = { $who }: предложения не будет: { $title }
buying-mail-quoted = { $who }: новое предложение: { $title }
buying-mail-revised = { $who }: предложение изменено: { $title }
buying-mail-taken-back = { $who }: предложение отозвано: { $title }
brief-state-drafted = Черновик
brief-state-sent = Отправлен
brief-state-closed = Закрыт
brief-state-withdrawn = Отозван
quote-state-open = Ожидает ответа
quote-state-expired = Истекло
quote-state-accepted = Принято
quote-state-declined = Отклонено
quote-state-withdrawn = Отозвано
quote-state-lapsed = Утратило силу
brief-need-title = Название
brief-need-title-reason = чтобы обе стороны называли его одинаково.
brief-need-product = Изделие
brief-need-product-reason = по нему фабрика сразу видит, её ли это работа.
brief-need-quantity = Количество
brief-need-quantity-reason = от него зависят цена и мощность.
brief-need-steps = Этапы
brief-need-steps-reason = они показывают, кто это может сделать.
brief-need-delivery = Срок поставки
brief-need-delivery-reason = с ним сравниваются свободные недели.
brief-need-files = Изображение или техзадание
brief-need-files-reason = без них цена – догадка.
brief-need-materials = Материалы
brief-need-materials-reason = не каждая машина с ними работает.
brief-need-description = Описание
brief-need-description-reason = своими словами.
brief-need-quality = Качество
brief-need-quality-reason = чтобы предложения можно было сравнить.
brief-need-price = Желаемая цена или что её называют фабрики
brief-need-price-reason = это сбережёт обеим сторонам время.
brief-need-sizes = Размеры
brief-need-sizes-reason = от них зависят расход и время.
brief-need-sample = Срок образца
brief-need-sample-reason = если он нужен.
brief-need-languages = Языки для ответов
brief-need-languages-reason = на которых Вам можно писать.

buying-received-new = { $count ->
     [one] Полученные запросы ({ $count } новый)
     [few] Полученные запросы ({ $count } новых)
    *[other] Полученные запросы ({ $count } новых)
    }
buying-each-piece = { $count ->
     [one] { $count } на изделие
     [few] { $count } на изделие
    *[other] { $count } на изделие
    }
buying-in-all = { $count ->
     [one] всего { $count }
     [few] всего { $count }
    *[other] всего { $count }
    }
buying-minutes-piece = { $count ->
     [one] { $count } минута на изделие
     [few] { $count } минуты на изделие
    *[other] { $count } минут на изделие
    }
buying-send-fitting = { $count ->
     [one] Отправить { $count } подходящей фабрике
     [few] Отправить всем { $count } подходящим фабрикам
    *[other] Отправить всем { $count } подходящим фабрикам
    }
buying-send-text = { $count ->
     [one] Его получит { $count } фабрика по почте. После отправки запрос не изменить.
     [few] Его получат { $count } фабрики по почте. После отправки запрос не изменить.
    *[other] Его получат { $count } фабрик по почте. После отправки запрос не изменить.
    }
buying-sent-to = { $count ->
     [one] Отправлено { $count } фабрике.
     [few] Отправлено { $count } фабрикам.
    *[other] Отправлено { $count } фабрикам.
    }
buying-locked = { $count ->
     [one] { $count } конфиденциальный файл откроется, когда Ваша фирма примет эти условия.
     [few] { $count } конфиденциальных файла откроются, когда Ваша фирма примет эти условия.
    *[other] { $count } конфиденциальных файлов откроются, когда Ваша фирма примет эти условия.
    }
buying-from = { $count ->
     [one] От { $count } штуки
     [few] От { $count } штук
    *[other] От { $count } штук
    }
buying-not-below = { $count ->
     [one] только от { $count }
     [few] только от { $count }
    *[other] только от { $count }
    }
buying-days-late = { $count ->
     [one] на { $count } день позже
     [few] на { $count } дня позже
    *[other] на { $count } дней позже
    }
buying-days-early = { $count ->
     [one] на { $count } день раньше
     [few] на { $count } дня раньше
    *[other] на { $count } дней раньше
    }

buying-letter =
    Здравствуйте, { $name }!

    { $sentence }.

    { $address }
