
## Joining: lists of an association, who is who, notices, desk, dossier.

## Списки, объединения, кабинет

joining-desk-title = Кабинет
joining-imports-title = Импорт
joining-imports-lead = Список предприятий загружается после проверки: видно, что произойдёт с каждой строкой; до подтверждения ничего не записывается.
joining-upload = Загрузить список
joining-association-hint = Новые предприятия будет вести эта ассоциация. Сведения о чужих предприятиях только дополняются.
joining-no-association = Без ассоциации: от имени площадки
joining-file = Файл
joining-file-hint = CSV или XLSX, не более 50 МБ. Столбцы распознаются на итальянском, английском и русском.
joining-check = Проверить
joining-template-lead = Образец для заполнения:
joining-earlier = Загруженные списки
joining-no-lists = Списков пока нет.
joining-when = Дата
joining-too-large = Файл больше 50 МБ. Разделите его на несколько.
joining-choose-file = Выберите файл.
joining-no-names = Нет столбца с названием предприятия. Найдены столбцы: { $columns }. Назовите один из них «название».
joining-state-checking = Проверяется
joining-state-open = Ждёт подтверждения
joining-state-writing = Записывается
joining-state-stopped = Остановлен
joining-state-done = Загружен
joining-state-dropped = Отклонён
joining-outcome-new = Новое
joining-outcome-joins = Известное
joining-outcome-unchanged = Известное, без изменений
joining-outcome-doubtful = Сомнительное
joining-outcome-faulty = С ошибкой
joining-percent = { $percent } %
joining-sent = Отправлено { $when }, { $name }
joining-done-of = { $done } из { $total }
joining-look-again = Обновить
joining-nothing-read = В списке нет строк.
joining-decide = После подтверждения новые предприятия добавляются, известные дополняются, сомнительные ждут решения. Строки с ошибками не загружаются.
joining-nothing-new = В списке нет ничего нового.
joining-drop = Отклонить список
joining-dropped = Список отклонён. Ничего не записано.
joining-stop = Остановить
joining-stopped-at = Остановлено: записано { $done } из { $total }. Записанное сохраняется.
joining-go-on = Продолжить
joining-closed = Решение уже принято.
joining-rows = Строки
joining-outcome = Результат
joining-line = Строка
joining-known = Известное предприятие
joining-remarks = Замечания
joining-adds = Добавляет: { $what }.
joining-fault-name-missing = Не указано название предприятия.
joining-fault-too-long = Больше { $limit } знаков.
joining-fault-not-a-country = Нет такой страны.
joining-fault-not-a-number = Недопустимое число.
joining-fault-check-digit = Неверная контрольная цифра номера НДС.
joining-fault-not-degrees = Широта и долгота указываются вместе, в градусах.
joining-fault-error-value = В ячейке ошибка электронной таблицы.
joining-fault-repeated = То же предприятие, что в строке { $line }.
joining-fault-not-understood = Не распознано: сохранено вместе со строкой.
joining-fault-left-out = Не читается: пропущено.
joining-fault-starts-formula = Начинается как формула: сохранено как текст.
joining-fault-cells-miscounted = В строке лишние или недостающие ячейки.
joining-column-address = адрес
joining-column-postcode = индекс
joining-column-place = город
joining-column-province = провинция
joining-column-district = округ
joining-column-latitude = широта
joining-column-longitude = долгота
joining-column-website = сайт
joining-column-email = эл. почта
joining-column-phone = телефон
joining-column-people = сотрудники
joining-column-lead-sample-days = дней до образца
joining-column-lead-bulk-days = дней до партии
joining-column-min-order = минимальный заказ
joining-column-min-order-unit = единица минимального заказа
joining-position = координаты
joining-joins-title = Сомнительные предприятия
joining-joins-lead = Возможно, эти предприятия уже известны. Сравните и решите; любое объединение можно отменить без потерь.
joining-waiting = Ждут решения
joining-decided = Решённые
joining-decided-hint = Откройте решение, чтобы посмотреть или отменить его.
joining-joins-none = Решать нечего
joining-joins-none-hint = Здесь появятся предприятия, похожие на уже известные.
joining-incoming = Новые сведения
joining-likely = Вероятность
joining-join-waits = Ждёт решения
joining-join-different = Разные предприятия
joining-join-split = Разделено
joining-join-joined = Объединено
joining-changed = Объединение добавило: { $what }.
joining-split-hint = После разделения известное предприятие вернётся к прежнему виду, кроме изменённого позже, а второе получит свою карточку.
joining-split = Разделить
joining-split-now = Предприятия снова разделены.
joining-own-entry = Открыть её карточку
joining-beside = Сравнение двух предприятий
joining-what = Данные
joining-differs = различается
joining-evidence = Признаки
joining-agreement = Совпадение
joining-speaks = Значение
joining-speaks-for = за
joining-speaks-against = против
joining-speaks-little = мало значит
joining-sign-name = Название
joining-sign-name-numbers = Числа в названии
joining-sign-address = Адрес
joining-sign-name-and-address = Название и адрес вместе
joining-sign-word-for-word = Слово в слово
joining-sign-city = Город
joining-sign-postal-code = Индекс
joining-sign-region = Провинция
joining-sign-country = Страна
joining-sign-vat = Номер НДС
joining-sign-position = Расстояние
joining-it-is = Это оно: { $firm }
joining-none-of-them = Ни одно из них
joining-different-hint = Это другое предприятие; оно получит свою карточку, даже с тем же названием.
joining-different = Это разные предприятия
joining-decided-now = Решение сохранено.
joining-one-of-these = Это одно из них?
joining-one-of-these-lead = Похожие предприятия уже есть. Если Ваше среди них, заявите права на него: вторая карточка не нужна.
joining-claim-this = Это оно: заявляю права
joining-mine-is-another = Моё предприятие другое
joining-vat-hint = Помогает узнать предприятие, если оно уже есть.
joining-confirm =
  { $count ->
    [one] Загрузить { $count } строку
    [few] Загрузить { $count } строки
   *[many] Загрузить { $count } строк
  }
joining-unknown-columns =
  { $count ->
    [one] Столбец { $columns } не распознан и пропущен.
   *[other] Эти столбцы не распознаны и пропущены: { $columns }.
  }
joining-figures-title = Статистика
joining-desk-lead = Ваши предприятия: что истекает, чего не хватает, кому нужна помощь.
joining-decide-now = Решить
joining-claims-wait-hint = Кто-то просит права представлять предприятие.
joining-doubts-wait-hint = Они похожи на уже известные.
joining-desk-none = Предприятий пока нет
joining-desk-none-hint = Загрузите список членов или зарегистрируйте предприятие.
joining-need = Требует внимания
joining-need-expires = Истекает в течение 60 дней
joining-need-incomplete = Неполные карточки
joining-need-claims = Ждут заявки
joining-need-unseen = Не заходили полгода
joining-need-hidden = Не опубликованы
joining-complete = Заполнено
joining-expires = Ближайший срок
joining-seen = Последний вход
joining-nobody = нет представителя
joining-never = никогда
joining-views = Просмотры карточки
joining-briefs = Получено заявок
joining-quotes = Отправлено предложений
joining-figures-note = Просмотры считаются по дням; кто смотрит, не записывается.
joining-figures-lead =
  { $count ->
    [one] За последний { $count } день.
    [few] За последние { $count } дня.
   *[many] За последние { $count } дней.
  }
joining-claims-wait =
  { $count ->
    [one] Ждёт { $count } заявка
    [few] Ждут { $count } заявки
   *[many] Ждут { $count } заявок
  }
joining-doubts-wait =
  { $count ->
    [one] { $count } сомнительное предприятие
    [few] { $count } сомнительных предприятия
   *[many] { $count } сомнительных предприятий
  }
joining-notices-title = Объявления
joining-notices-lead = Нормы отрасли, конкурсы на финансирование, ярмарки и исследования для индустрии моды.
joining-notices-own = Мои объявления
joining-notices-all = Все объявления
joining-notices-none = Объявлений нет
joining-notices-none-hint = Попробуйте другие фильтры.
joining-notices-calendar = Календарь (ICS)
joining-notices-feed = Лента (Atom)
joining-notice-rule = Норма
joining-notice-funding = Конкурс на финансирование
joining-notice-fair = Ярмарка
joining-notice-study = Исследование
joining-notice-draft = Черновик
joining-notice-over = Истекло
joining-notice-shown = Опубликовано
joining-notice-kind = Вид
joining-notice-region = Регион
joining-notice-from = С
joining-notice-until = По
joining-notice-write = Написать объявление
joining-notice-change = Изменить объявление
joining-notice-edit-lead = Хотя бы на одном языке. Объявление остаётся черновиком, пока Вы его не опубликуете.
joining-notice-title = Заголовок
joining-notice-title-hint = Хотя бы на одном языке.
joining-notice-body = Текст
joining-notice-source = Происхождение текста: { $language }
joining-source-written = написан
joining-source-machine = машинный перевод
joining-source-reviewed = перевод проверен
joining-notice-all = Для всех
joining-notice-place = Место
joining-notice-starts = Первый день
joining-notice-ends = Последний день
joining-notice-expires = Показывать до
joining-notice-expires-hint = Пусто: без срока.
joining-notice-link = Подробнее (веб-адрес)
joining-notice-more = Подробнее
joining-notice-day-wrong = Дата вида 2018-11-29.
joining-notice-days-turned = Последний день раньше первого.
joining-notice-publish = Опубликовать
joining-notice-hide = Вернуть в черновики
joining-notice-restore = Восстановить
joining-notice-drafted = Черновик сохранён.
joining-notice-restored = Объявление восстановлено.
