
## Finding a firm: questions, results, comparison.

market-find-ask = Что вам нужно изготовить?
market-find-ask-hint = По-русски, по-итальянски или по-английски: «вышивка на коже, 500 шт», «перламутровые пуговицы», название фирмы.
market-find-narrow = Уточнить
market-find-results = Найденные фирмы
market-find-understood = Как понят запрос
market-find-unmet = ни у кого нет, не учтено
market-find-order-read = заказ: { $order }
market-find-shortened = Запрос слишком длинный: учтено только начало.
market-find-view = Вид
market-find-list = Список
market-find-map = Карта
market-find-map-label = Карта Италии: круг на каждую провинцию, тем больше, чем больше найдено фирм
market-find-nobody = Ни одна фирма не подходит по всем условиям
market-find-nobody-hint = Уберите одно из условий или измените запрос.
market-find-sort = Сортировка
market-find-sort-fit = соответствие
market-find-sort-distance = расстояние (от места)
market-find-sort-freshness = обновление
market-find-filling = Индекс заполняется: пока находятся не все фирмы.
market-find-around = Рядом с местом
market-find-near = Место или градусы широты и долготы
market-find-km = Радиус, км
market-find-near-empty = Для радиуса нужно место: какое?
market-find-near-unknown = В этом месте фирм не известно. Напишите коммуну, провинцию или градусы, например 43.77, 11.25.
market-find-free = Свободная мощность
market-find-from = С
market-find-to = По
market-find-free-amount = Не менее
market-find-free-when = Свободная мощность в какие дни? Укажите день.
market-find-days-reversed = Последний день раньше первого.
market-find-day-wrong = День пишется так: год-месяц-число, например 2019-03-31.
market-find-order = Заказ и сертификаты
market-find-order-amount = Размер заказа
market-find-on = Сертификаты действуют на
market-find-unit = Единица
market-find-unit-piece = штук
market-find-unit-pair = пар
market-find-unit-metre = метров
market-find-unit-square-metre = кв. метров
market-find-unit-kilogram = килограммов
market-find-unit-minute = минут
market-find-places = Где
market-find-wrong = Такой запрос невозможен: проверьте место, дни и количества.
market-find-unknown = Варианта «{ $choice }» здесь нет, он не учтён.
market-found-km = { $km } км
market-found-stated = заявляет: { $what }
market-found-certified = сертификат: { $what }
market-found-implied = делает это: { $what }
market-found-spoken = упоминает: { $what }
market-found-lies = находится: { $what }
market-found-name = в названии
market-found-address = в адресе
market-found-text = в тексте фирмы
market-loose-free = Без свободной мощности
market-loose-near = Без радиуса
market-loose-place = По всей Италии
market-loose-certificate = Без сертификатов
market-loose-order = С любым минимальным заказом
market-loose-facets = Без выбранных признаков
market-loose-word = Без «{ $word }»
market-compare = Сравнить выбранные фирмы
market-compare-hint = До четырёх.
market-compare-this = К сравнению
market-compare-title = Сравнение фирм
market-compare-lead = До четырёх фирм рядом.
market-compare-cut = Сравнивается не более четырёх фирм: остальные не показаны.
market-compare-none = Нет фирм для сравнения
market-compare-none-hint = Выберите фирмы в списке и нажмите «Сравнить».
market-compare-without = Убрать
market-compare-sample = Образец
market-compare-bulk = Партия
market-find-more = { $count ->
    [one] ещё { $count }
    [few] ещё { $count }
   *[other] ещё { $count }
}
market-find-total = { $count ->
    [one] { $count } фирма
    [few] { $count } фирмы
   *[other] { $count } фирм
}
market-found-sample = { $count ->
    [one] образец за { $count } день
    [few] образец за { $count } дня
   *[other] образец за { $count } дней
}
market-found-bulk = { $count ->
    [one] партия за { $count } день
    [few] партия за { $count } дня
   *[other] партия за { $count } дней
}
market-found-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
