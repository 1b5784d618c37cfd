## The list

market-suppliers-title = Производители
market-suppliers-lead = Контрактные производства и изготовители фурнитуры: что они делают, на каком уровне и сколько у них свободно.
market-suppliers-none = Предприятий пока нет
market-suppliers-none-hint = Предприятия появятся здесь, когда опубликуют свою карточку.
market-suppliers-search = Предприятие или город
market-every = Все
market-firm = Предприятие
market-draft = Черновик
market-public = Опубликовано
market-supplier-description = { $firm }, { $place }: изделия, виды обработки, сертификаты и свободные мощности.

## Coming into the market

market-registration-title = Зарегистрировать предприятие
market-registration-lead = Предприятие может зарегистрировать любой его сотрудник. Ассоциация или оператор подтвердит, что вы его представляете; до этого карточку можно заполнять, но никто другой её не видит.
market-register = Зарегистрировать
market-firm-name = Название предприятия
market-firm-name-hint = Как в реестре юридических лиц.
market-firm-latin = Название латиницей
market-firm-latin-hint = Только если название пишется иначе.
market-country = Страна
market-association = Ассоциация
market-association-hint = Она подтверждает, что вы представляете предприятие, и сведения в карточке.
market-association-none = Никакая: подтверждает оператор
market-claim-message = Кем вы работаете на предприятии?
market-claim-message-hint = Это прочитает тот, кто принимает решение: должность, телефон предприятия.
market-registered = Предприятие зарегистрировано. Заполните то, о чём спрашивают дизайнеры.
market-registered-claimed = Предприятие уже есть на площадке. Ваша заявка отправлена.

## Who speaks for a firm

market-claims-title = Предприятия и заявки
market-claims-lead = Предприятия, которые вы ведёте, и заявки на право их представлять.
market-own-entries = Ваши предприятия
market-claims-waiting = Ждут вашего решения
market-claims-own = Ваши заявки
market-claims-none = Заявок пока нет
market-claims-none-hint = Зарегистрируйте своё предприятие или найдите его в списке и укажите, что оно ваше.
market-claimed-on = Отправлена
market-state = Состояние
market-state-claimed = Ждёт решения
market-state-confirmed = Подтверждена
market-state-refused = Отклонена
market-state-ended = Завершена
market-confirm = Подтвердить
market-confirmed = Заявка подтверждена.
market-refuse = Отклонить
market-refused = Заявка отклонена; заявителю сообщена причина.
market-refusal = Причина отказа
market-claim-title = Представлять это предприятие
market-claim-this = Это моё предприятие
market-claim-lead = Ассоциация или оператор проверит заявку и ответит по электронной почте.
market-claim-send = Отправить заявку
market-claimed = Заявка отправлена.
market-members-lead = Кто может изменять эту карточку.
market-members-none = Пока никого
market-members-none-hint = Сотрудник предприятия может подать заявку на его странице.
market-person = Человек
market-associations-title = Ассоциации
market-associations-lead = Кто решает от имени ассоциации: подтверждает представителей предприятий и сведения карточек.
market-associations-none = Ассоциаций пока нет
market-associations-none-hint = Пока их нет, заявки подтверждают операторы.
market-association-add = Назначить представителя ассоциации
market-given-name = Имя
market-family-name = Фамилия
market-language = Язык

## The pages of an entry

market-pages = Страницы карточки
market-room-overview = Обзор
market-room-facts = Данные и контакты
market-room-facets = Что делает предприятие
market-room-capacities = Мощности
market-room-machines = Оборудование
market-room-certificates = Сертификаты
market-room-identifiers = Номера
market-room-place = Место
market-room-texts = Тексты
market-room-pictures = Изображения
market-room-verification = Проверка
market-room-members = Люди
market-save = Сохранить
market-saved = Сохранено.
market-remove = Удалить
market-removed = Удалено.
market-upload = Загрузить
market-none = Нет
market-choose = Выберите из списка.
market-choose-file = Выберите файл.
market-not-received = Файл получен не полностью. Отправьте его ещё раз.
market-see-public = Посмотреть страницу
market-edit = Изменить карточку
market-publish = Опубликовать
market-published = Карточка опубликована.
market-hide = Снять с публикации
market-hidden = Карточка снята с публикации.
market-is-public = Эту карточку видят все.
market-not-public = Эту карточку видят только те, кто её ведёт.
market-waits = Карточку можно заполнять. Опубликовать её можно будет, когда подтвердят, что вы представляете предприятие.
market-meter = Насколько заполнена карточка
market-meter-lead = Об этом спрашивают дизайнеры, а в карточке этого пока нет. Самое важное — сверху.
market-meter-full = В карточке есть всё, о чём спрашивают дизайнеры.
market-fill-in = Заполнить
market-want-processing = Виды обработки
market-why-processing = Дизайнеры ищут по видам обработки: вышивка, крашение, раскрой.
market-want-product = Изделия или фурнитура
market-why-product = Так видно, что делает предприятие: сумки, рубашки или пуговицы.
market-want-pictures = Три изображения работ
market-why-pictures = Дизайнер судит глазами.
market-want-capacity = Мощность в неделю
market-why-capacity = Без неё неизвестно, поместится ли заказ.
market-want-min-order = Минимальный заказ
market-why-min-order = Не найдя его, небольшие марки уходят.
market-want-lead-sample = Срок образца
market-why-lead-sample = Коллекцию планируют от даты назад.
market-want-lead-bulk = Срок партии
market-why-lead-bulk = От него зависит, выдержан ли срок поставки.
market-want-quality = Уровень качества
market-why-quality = Люкс и масс-маркет ищут в разных местах.
market-want-place = Место на карте
market-why-place = Предприятия ищут рядом друг с другом, чтобы составить цепочку.
market-want-about = Текст на трёх языках
market-why-about = Его читают прежде, чем написать вам.
market-want-sector = Отрасль
market-why-sector = С этого начинают отбор.
market-want-sales = Система сбыта
market-why-sales = Так видно, работаете ли вы на другие марки.
market-want-material = Материалы
market-why-material = Кожа, шёлк и трикотаж требуют разных рук.
market-want-languages = Языки
market-why-languages = Зарубежным дизайнерам важно знать, на каком языке писать.
market-want-people = Число работников
market-why-people = Показывает размер предприятия.
market-want-machines = Оборудование
market-why-machines = Класс и размер говорят о возможностях.
market-want-certificate = Действующий сертификат
market-why-certificate = Многие заказчики работают только с сертифицированными предприятиями.
market-want-vat = Номер плательщика НДС
market-why-vat = Отличает ваше предприятие от одноимённых.
market-want-contact = Почта или телефон
market-why-contact = С кем-то должна быть связь.

## Facts

market-people = Работников
market-people-hint = Все, кто там работает, включая владельцев. Класс размера определяется по этому числу.
market-min-order = Минимальный заказ
market-min-order-hint = Наименьшее количество одной модели, которое вы берёте.
market-unit = Единица
market-unit-pieces = штуки
market-unit-pairs = пары
market-unit-metres = метры
market-unit-kilograms = килограммы
market-unit-square-metres = квадратные метры
market-unit-minutes = минуты работы
market-order-pieces = { $count ->
    [one] { $count } штука
    [few] { $count } штуки
   *[many] { $count } штук
}
market-order-pairs = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
}
market-order-metres = { $count ->
    [one] { $count } метр
    [few] { $count } метра
   *[many] { $count } метров
}
market-order-kilograms = { $count ->
    [one] { $count } килограмм
    [few] { $count } килограмма
   *[many] { $count } килограммов
}
market-order-square-metres = { $count ->
    [one] { $count } квадратный метр
    [few] { $count } квадратных метра
   *[many] { $count } квадратных метров
}
market-per-week-pieces = { $count ->
    [one] { $count } штука в неделю
    [few] { $count } штуки в неделю
   *[many] { $count } штук в неделю
}
market-per-week-minutes = { $count ->
    [one] { $count } минута в неделю
    [few] { $count } минуты в неделю
   *[many] { $count } минут в неделю
}
market-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
market-lead-sample = Дней до образца
market-lead-bulk = Дней до партии
market-days-hint = Календарных дней с момента заказа.
market-website = Сайт
market-website-wrong = Это не адрес сайта. Он выглядит так: www.example.org.
market-email = Электронная почта
market-email-hint = Его видят все на открытой странице.
market-phone = Телефон
market-contact = Контакты
market-field-people = Работников
market-field-lead-sample = Срок образца
market-field-lead-bulk = Срок партии
market-field-min-order = Минимальный заказ
market-field-place = Адрес
market-field-contact = Контакты

## Place

market-address = Улица и дом
market-postcode = Почтовый индекс
market-place = Город
market-place-hint = Коммуна, например Prato или Santa Croce sull’Arno.
market-province = Провинция
market-district = Округ
market-district-hint = Промышленный округ, к которому относится предприятие.
market-latitude = Широта
market-longitude = Долгота
market-degrees-hint = В градусах, например 43,7696. Карты показывают её при долгом нажатии на точку.
market-degrees-wrong = Это не градусы. Они выглядят так: 43,7696.
market-degrees-both = Укажите и широту, и долготу.

## What the firm does

market-facet-sector = Отрасль
market-facet-product = Вид изделия
market-facet-processing = Вид обработки
market-facet-quality = Уровень качества
market-facet-sales = Система сбыта
market-facet-employment = Структура занятости
market-facet-production = Производственная база
market-facet-component = Выпускаемая фурнитура
market-facet-material = Материалы
market-facet-property = Свойства
market-facet-service = Услуги
market-facet-language = Языки
market-facet-market = Рынки
market-facets-lead = По этим словам вас находят на любом языке.
market-facet-lead = Отметьте всё, что подходит. Подтверждённое остаётся таким, пока отмечено.
market-nothing-said = Пока ничего
market-choose-these = Выбрать
market-about = О предприятии

## Capacity

market-processing = Вид обработки
market-per-week = В неделю
market-per-week-hint = Если нет другой работы.
market-capacities-lead = Сколько вы можете сделать за неделю по видам обработки. Откройте строку, чтобы указать закрытые недели и другую работу.
market-capacity-add = Добавить или изменить мощность
market-capacity-needed = Эта мощность занята предложением или заказом, её нельзя удалить.
market-calendar-lead = Укажите, сколько занято в каждой неделе. Резерв по предложениям и заказы учитываются сами.
market-week = Неделя
market-weeks-lead = Свободно в ближайшие недели (указан понедельник).
market-free = Свободно
market-held = В резерве
market-booked-all = Занято
market-closed = Закрыто
market-booked = Другая работа
market-over = Лишних: { $amount }
market-nothing-free = ничего не свободно

## Machines

market-machines-lead = На чём вы работаете, с указанием класса или размера.
market-machine = Оборудование
market-machine-add = Добавить оборудование
market-machine-change = Изменить это оборудование
market-quantity = Сколько
market-model = Марка и модель
market-model-hint = Например, Tajima TMAR-K, 12 голов.
market-gauge = Класс
market-gauge-hint = Для вязальных машин, например 12 или 5-7.
market-size = Размер
market-size-hint = Ширина или поле, например 220 см.

## Certificates and numbers

market-certificates-lead = Каждый с номером и подтверждающим файлом. За месяц до окончания срока придёт письмо.
market-certificate = Сертификат
market-certificate-add = Добавить сертификат
market-certificate-change = Изменить сертификат
market-number = Номер
market-certificate-number-hint = Как напечатан.
market-number-known = Такой в карточке уже есть.
market-holder = Владелец
market-holder-hint = Только если указан кто-то другой.
market-issuer = Кем выдан
market-valid-from = Действует с
market-valid-until = Действует до
market-valid-order = Окончание раньше начала. Проверьте даты.
market-evidence = Подтверждение
market-evidence-file = Файл
market-evidence-hint = PDF, JPEG или PNG, не больше 20 МБ. Открыть его могут только те, кто ведёт карточку. Новый файл подтверждают заново.
market-evidence-there = Есть
market-evidence-none = Файла пока нет
market-evidence-wrong = Это не PDF, JPEG или PNG, что бы ни говорило имя файла.
market-identifiers-lead = По этим номерам предприятие отличают от других.
market-identifier-add = Добавить номер
market-scheme = Вид
market-scheme-vat = Номер плательщика НДС
market-scheme-rea = Номер REA
market-scheme-gln = GLN
market-scheme-os-id = OS ID (Open Supply Hub)
market-form-vat = Это не номер НДС страны предприятия. Итальянский состоит из 11 цифр.
market-form-rea = Это не номер REA. Он выглядит так: FI-123456.
market-form-gln = GLN состоит из 13 цифр.
market-form-os-id = Это не OS ID. Он выглядит так: IT2019083D2QQ6VM.
market-check-digit = Одна цифра неверна или две переставлены. Сверьте с документом.

## Texts and pictures

market-texts-lead = Читатель видит свой язык, а если его нет — другой.
market-text-summary = Одно предложение
market-summary-hint = Не больше 160 знаков, для списков и поисковых систем.
market-text-about = Что вы делаете и как
market-source = Как появился этот текст
market-source-written = Написан человеком
market-source-machine = Переведён машиной
market-source-reviewed = Переведён машиной, проверен человеком
market-pictures-lead = Три хороших скажут больше десяти. Первое стоит впереди.
market-pictures-none = Изображений пока нет
market-pictures-none-hint = Покажите готовую работу крупно, при дневном свете.
market-pictures-full = { $count ->
    [one] В карточке не больше { $count } изображения.
    [few] В карточке не больше { $count } изображений.
   *[many] В карточке не больше { $count } изображений.
}
market-picture-add = Добавить изображение
market-picture-hint = JPEG, PNG или WebP, не больше 20 МБ. Сохраняется только изображение, ничего другого из файла.
market-picture-format = Это не JPEG, PNG или WebP, что бы ни говорило имя файла.
market-picture-large = В изображении слишком много точек. Уменьшите его и отправьте ещё раз.
market-picture-damaged = Изображение не читается. Сохраните его заново и отправьте ещё раз.
market-picture-first = Сделать первым
market-picture-number = Изображение { $number }
market-picture-of = Работа предприятия { $firm }
market-caption = Что изображено

## Declared and verified

market-declared = заявлено
market-verified = подтверждено
market-verified-until = подтверждено до { $day }
market-expired = было подтверждено до { $day }
market-verified-legend = подтверждено ассоциацией или оператором; остальное заявлено предприятием
market-verification-lead = Сведения предприятия считаются заявленными, пока ассоциация или оператор не увидит подтверждение. Изменённое и просроченное снова считается заявленным.
market-verification-none = Как только в карточке что-то появится, здесь это можно подтвердить.
market-what = Что
market-side = Где
market-worth = Статус
market-by = Кем подтверждено
market-chosen = Выбрано
market-until = Действует до
market-until-hint = Пусто: пока поле не изменится. Не дольше срока самого сертификата.
market-until-past = Этот день прошёл. Выберите будущий.
market-verify = Подтвердить отмеченное
market-verify-choose = Отметьте, что вы подтверждаете.
market-verified-now = { $count ->
    [one] Подтверждён { $count } пункт.
    [few] Подтверждено { $count } пункта.
   *[many] Подтверждено { $count } пунктов.
}
market-unverify = Отозвать
market-unverified = Подтверждение отозвано.

## Mails

market-mail-claim = Ваша заявка: { $firm }
market-mail-confirmed =
    Здравствуйте, { $name }!

    Подтверждено, что вы представляете предприятие { $firm }. Теперь вы можете заполнить и опубликовать карточку:
    { $address }
market-mail-refused =
    Здравствуйте, { $name }!

    Ваша заявка на право представлять предприятие { $firm } отклонена:
    { $why }
market-mail-expiring = { $firm }: скоро истекает срок
market-mail-expiring-text =
    Здравствуйте, { $name }!

    В карточке предприятия { $firm } скоро истекает срок, после чего это будет считаться только заявленным:

    { $lines }

    Обновите подтверждения, и ваша ассоциация сможет подтвердить их снова:
    { $address }
