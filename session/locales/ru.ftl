## Sessions

sessions-title = Сессии
sessions-lead = Встречи рабочих групп, начиная с последней.
session-new = Новая сессия
sessions-none = Сессий пока нет
sessions-none-hint = Сессии появятся здесь, когда организатор объявит о них.
session-number = Сессия
session-place = Место
session-dates = Даты

## Import

import-fault-column-missing = Нет этого обязательного столбца: строки не проверялись.
import-fault-required-missing = Значение обязательно, но ячейка пуста.
import-fault-fewer-cells =
    В строке { $found ->
        [one] { $found } ячейка
        [few] { $found } ячейки
        [many] { $found } ячеек
       *[other] { $found } ячейки
    }, а должно быть { $expected }; недостающие считаются пустыми.
import-fault-more-cells =
    В строке { $found ->
        [one] { $found } ячейка
        [few] { $found } ячейки
        [many] { $found } ячеек
       *[other] { $found } ячейки
    }, а должно быть { $expected }. Возможно, текст содержит разделитель и его нужно заключить в кавычки.
import-fault-error-value = В ячейке ошибка таблицы. Исправьте формулу или введите значение.
import-fault-starts-formula = Текст начинается как формула: он сохраняется как текст и экранируется при каждой выгрузке.
import-fault-too-long =
    Текст длиннее { $limit ->
        [one] { $limit } символа
        [few] { $limit } символов
        [many] { $limit } символов
       *[other] { $limit } символа
    }.
import-fault-not-a-code = В коде не должно быть точки с запятой и переноса строки.
import-fault-not-a-country = Это не код страны (ISO 3166-1, две буквы), например RU.
import-fault-not-a-region = Это не код региона (ISO 3166-2), например RU-MOW.
import-fault-region-elsewhere = Регион не относится к стране, указанной в строке ({ $country }).
import-fault-not-a-choice = Недопустимое значение. Можно выбрать: { $words }.
import-fault-not-an-email = Это не адрес электронной почты.
import-fault-not-a-phone = Это не международный номер телефона, например +7 495 123-45-67.
import-fault-not-a-language = Это не код языка (BCP 47), например it, ru, en. Несколько языков разделяются точкой с запятой.
import-fault-not-a-time = Это не дата со временем в виде 2018-11-29T14:00.
import-fault-time-skipped = Такого времени нет: часы в этот момент переводятся вперёд.
import-fault-time-repeated = Это время наступает дважды, потому что часы переводятся назад. Добавьте смещение от UTC, например 2018-10-28T02:30+01:00.
import-fault-not-an-interval = Это не промежуток в виде начало/конец, например 2018-11-29T14:30/2018-11-29T16:00.
import-fault-ends-before-start = Конец не позже начала.
import-fault-not-whole = Это не целое неотрицательное число.
import-fault-minimum-above-maximum = Минимум больше максимума, который равен { $maximum }.
import-fault-duplicate = Этот код уже есть в строке { $line }.
import-fault-unknown =
    { $what ->
        [side] Делегации с таким кодом нет.
        [thematic-table] Тематического стола с таким кодом нет.
        [participant] Участника с таким кодом нет.
        [project] Проекта с таким кодом нет.
       *[part] К этой части дня не относится ни один интервал.
    }
import-fault-request-to-oneself = Нельзя запросить встречу с самим собой.
import-fault-barred = Правила сессии не предусматривают встречи между этими двумя. Заявка всё равно будет внесена.
import-fault-overlaps = Этот интервал начинается раньше, чем заканчивается интервал в строке { $line }.
import-fault-out-of-order = Интервалы идут не по порядку времени; они будут упорядочены.
import-fault-overlaps-slot = Этот интервал пересекается с уже существующим интервалом { $slot }.
import-fault-fixed = На этом держится версия { $number } расписания. Напечатанное и внесённое в календари не меняется без ведома участников: сначала отзовите эту версию, а если это черновик, отмените его.
import-fault-email-taken = Этот адрес принадлежит участнику { $code }: у каждого должен быть собственный адрес.
import-fault-of-other-side = Этот код принадлежит участнику другой стороны.
## Print

print-agenda = Личная программа встреч
print-badges = Бейджи
print-legend-meeting = Встреча, за этим столом
print-legend-break = Перерыв между встречами
print-break = Перерыв
print-interpreter = Переводчик
print-languages = Языки
print-made = Напечатано { $when }
print-made-version = Версия { $number }, напечатана { $when }
print-meetings = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
}
print-no-meetings = Встреч пока не назначено.
print-participant = Участник
print-rosters = График работы переводчиков
print-table = Стол
print-table-cards = Таблички на столы
print-table-zone = Зона { $zone }
print-time = Время
print-time-zone = Время по часовому поясу { $zone }
print-wall = Сводное расписание встреч

## Setup

desk-title = Рабочий стол
session-tab-participants = Участники
session-tab-requests = Заявки
session-tab-projects = Проекты
session-tab-imports = Импорт
session-tab-meeting-point = Биржа контактов
session-tab-agendas = Расписания
session-tab-absences = В день встреч
session-tab-prints = Печать
slots-title = Интервалы
tables-title = Столы
interpreters-title = Переводчики
rules-title = Правила
session-pages = Страницы сессии
session-fault-day-outside = Выберите один из дней сессии: { $dates }
session-save = Сохранить
session-languages-hint = Если перевода на один язык нет, показывается текст на другом.
session-new-lead = Номер, название, место и даты. Всё это можно изменить позже.
session-make = Создать сессию
session-made = Сессия создана. Теперь настройте биржу контактов и загрузите участников.
session-changed = Настройки сохранены.
session-settings = Настройки
session-ordinal = Номер
session-ordinal-hint = Показывается римскими цифрами: 27 — это XXVII.
session-number-taken = У рабочей группы уже есть сессия с этим номером.
session-title = Название
session-place-hint = Город и, если известно, площадка.
session-starts-on = Первый день
session-ends-on = Последний день
session-ends-before = Последний день раньше первого.
session-too-long = { $count ->
    [one] Сессия длится не больше { $count } дня.
    [few] Сессия длится не больше { $count } дней.
   *[many] Сессия длится не больше { $count } дней.
}
session-dates-held = Есть интервалы вне этих дней. Сначала перенесите или удалите их.
session-zone = Часовой пояс
session-zone-hint = Пояс места проведения, например Europe/Moscow. Начните вводить, чтобы найти.
session-zone-wrong = Часового пояса с таким названием нет. Выберите из списка, например Europe/Moscow.
session-zone-held = Интервалы уже заданы в прежнем часовом поясе. Сначала удалите их.
session-languages = Рабочие языки
session-languages-none = Выберите хотя бы один рабочий язык.
session-announce = Объявить
session-hide = Снять объявление
session-announced = Сессия объявлена: её программу может прочитать каждый.
session-hidden = Объявление снято: сессию видят только организаторы и участники.
task-force-title = Рабочие группы
task-force-lead = Группы, в которых вы работаете.
task-force-one = Рабочая группа
task-force-new = Новая рабочая группа
task-force-new-lead = Две стороны, которые встречаются на сессиях; каждую возглавляет сопредседатель.
task-force-make = Создать рабочую группу
task-force-made = Рабочая группа создана. Теперь создайте первую сессию.
task-force-edit = Изменить
task-force-changed = Рабочая группа сохранена.
task-force-none = Рабочих групп пока нет
task-force-none-hint = Рабочая группа появится здесь, когда вам дадут в ней роль.
task-force-no-session = Сессий пока нет.
task-force-name = Название
task-force-slug = Краткое имя
task-force-slug-hint = Строчные латинские буквы, цифры и дефисы, например it-ru. По нему группы различают.
task-force-slug-wrong = Используйте только строчные латинские буквы, цифры и дефисы, например it-ru.
task-force-slug-taken = Это краткое имя уже занято другой группой. Выберите другое.
task-force-sides = Стороны
task-force-first-side = Первая сторона
task-force-second-side = Вторая сторона
task-force-side-code = Код
task-force-side-code-hint = Как в таблицах: IT, RU.
task-force-side-code-wrong = В коде только буквы и цифры.
task-force-codes-same = У сторон должны быть разные коды.
task-force-side-name = Название стороны
task-force-co-chair = Сопредседатель
task-force-co-chair-hint = Руководит делегацией и узнаёт об этом из письма. Можно не заполнять. Прежний сопредседатель сохраняет роль, пока её не прекратят.
task-force-no-co-chair = Сопредседатель не назначен
role-operator = Оператор
role-organiser = Организатор
role-manager = Руководитель делегации
role-coordinator = Координатор переводчиков
role-association = Представитель ассоциации
role-people = Люди и роли
role-name = Имя
role-given-name = Имя
role-family-name = Фамилия
role-email = Электронная почта
role-language = Язык писем
role-role = Роль
role-hint = Организатор может в этой группе всё; руководитель ведёт людей и заявки одной стороны; координатор — переводчиков.
role-give = Дать роль
role-give-submit = Дать роль и написать человеку
role-given = { $email }: роль дана, письмо отправлено.
role-end = Прекратить
role-ended = { $name }: роль прекращена.
role-restored = Роль возвращена.
role-last-organiser = Это последний организатор. Сначала дайте эту роль кому-то ещё.
role-mail-subject = Ваша роль: { $task_force }
role-mail-text =
    Здравствуйте, { $name }!

    { $by } даёт вам роль: { $task_force }, { $role }.

    По этой ссылке вы войдёте в систему; она действует один раз, в течение 14 дней:
    { $link }

    Позже входите по адресу своей электронной почты здесь:
    { $home }
desk-state = Состояние сессии
desk-registered = зарегистрированы
desk-approved = одобрены
desk-requests = заявки
desk-requests-of = { $count ->
    [one] ждут ответа или приняты, из { $count } заявки
   *[other] ждут ответа или приняты, из { $count } заявок
}
desk-scheduled = в расписании
desk-published = опубликованная версия
desk-decisions = Что нужно решить сейчас
desk-nothing = Ничего. Всё, что можно сделать, сделано.
desk-public-page = Публичная страница
desk-no-slots = На бирже контактов нет интервалов
desk-no-slots-why = Без времени ни одну встречу не назначить.
desk-slots-act = Задать интервалы
desk-no-tables = На бирже контактов нет столов
desk-no-tables-why = Каждой встрече нужен отдельный стол.
desk-tables-act = Задать столы
desk-nobody = Участников пока нет
desk-nobody-why = Загрузите людей из таблицы; до записи будут показаны все ошибки.
desk-import-act = Загрузить
desk-waiting = { $count ->
    [one] { $count } регистрация ждёт одобрения
    [few] { $count } регистрации ждут одобрения
   *[many] { $count } регистраций ждут одобрения
}
desk-waiting-why = Только одобренные могут подавать и получать заявки.
desk-approve-act = Рассмотреть
desk-uninvited = { $count ->
    [one] { $count } одобренный участник ещё не приглашён
    [few] { $count } одобренных участника ещё не приглашены
   *[many] { $count } одобренных участников ещё не приглашены
}
desk-uninvited-why = В приглашении есть ссылка для входа.
desk-invite-act = Пригласить
desk-pending = { $count ->
    [one] { $count } заявка ждёт ответа
    [few] { $count } заявки ждут ответа
   *[many] { $count } заявок ждут ответа
}
desk-pending-why = Непринятые заявки не попадут в расписание.
desk-pending-act = Открыть заявки
desk-apart = { $count ->
    [one] У { $count } встречи нет общего языка
    [few] У { $count } встреч нет общего языка
   *[many] У { $count } встреч нет общего языка
}
desk-apart-why = Нужен переводчик, а их пока нет.
desk-interpreters-act = Добавить переводчиков
desk-to-schedule = { $count ->
    [one] { $count } встреча ждёт места в расписании
    [few] { $count } встречи ждут места в расписании
   *[many] { $count } встреч ждут места в расписании
}
desk-to-schedule-why = Программа найдёт каждой интервал, стол и, если нужно, переводчика.
desk-schedule-act = Составить расписание
desk-draft = Версия { $number } расписания — черновик
desk-draft-why = Её никто не видит, пока она не опубликована.
desk-draft-act = Просмотреть
desk-unplaced = { $count ->
    [one] { $count } принятая встреча не попала в расписание
    [few] { $count } принятые встречи не попали в расписание
   *[many] { $count } принятых встреч не попали в расписание
}
desk-unplaced-why = В расписании сказано почему и что помогло бы.
desk-unplaced-act = Посмотреть

desk-unwanted = { $count ->
    [one] { $count } опубликованная встреча больше не нужна
    [few] { $count } опубликованные встречи больше не нужны
   *[many] { $count } опубликованных встреч больше не нужны
}
desk-unwanted-why = От них отказались после публикации. Новая версия обойдётся без них, и те, кого это касается, получат письмо.
desk-unwanted-act = Пересчитать

## Agenda

agenda-versions = Расписания
agenda-version = Версия { $number }
agenda-version-column = Версия
agenda-none = Расписания пока нет
agenda-none-hint = Запустите расчёт: первый результат появится здесь как черновик, который видят только организаторы.
agenda-state = Состояние
agenda-state-draft = черновик
agenda-state-in-force = действует
agenda-state-superseded = заменена
agenda-origin-run = Рассчитана
agenda-origin-replan = Остаток дня спланирован заново
agenda-made = Создана { $when }
agenda-made-column = Создана
agenda-placed-column = Встречи
agenda-unplaced-column = Без места
agenda-placed = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
}
agenda-unplaced = { $count ->
    [one] { $count } встреча без места
    [few] { $count } встречи без места
   *[many] { $count } встреч без места
}
agenda-newcomers = { $count ->
    [one] { $count } заявка принята после создания этой версии. Рассчитайте заново, чтобы дать ей место.
    [few] { $count } заявки приняты после создания этой версии. Рассчитайте заново, чтобы дать им место.
   *[many] { $count } заявок принято после создания этой версии. Рассчитайте заново, чтобы дать им место.
}
agenda-no-interpreters = Переводчиков нет
agenda-no-interpreters-hint = Переводчиков для тех, у кого нет общего языка, добавляют в разделе Meeting Point; тогда встречи появятся здесь.
agenda-unplaced-title = Встречи без места
agenda-unplaced-all = Все, с поиском и в файле
agenda-reason-every = любая причина
agenda-views = Показать по
agenda-view-participants = Участники
agenda-view-tables = Столы
agenda-view-interpreters = Переводчики
agenda-caption = Версия { $number } расписания
agenda-zone = зона { $zone }
agenda-meeting-title = { $one } и { $other }, { $time }, стол { $table }
agenda-interpreter-named = переводчик { $name }
agenda-take-back = Отменить последний шаг
agenda-schedule-again = Рассчитать заново, сохранив закреплённое
agenda-download = Все встречи в файле:
agenda-compare = Кто и куда перемещается
agenda-discard = Отбросить
agenda-publish = Опубликовать
agenda-withdraw = Отозвать
agenda-somebody = кто-то
agenda-another-meeting = другая встреча

agenda-figure-must = Не размещено обязательных встреч
agenda-figure-shortfall = Не хватает до минимума
agenda-figure-left-out = Не размещено
agenda-figure-changes = Изменения
agenda-figure-breaks = Перерывы
agenda-figure-table-moves = Переходы между столами
agenda-proof-best = Доказано: нет расписания, в котором не размещено меньше, а при том же числе – меньше изменений или перерывов.
agenda-proof-least = Доказано, что меньше быть не может: { $lines }.
agenda-proof-must = { $is ->
    [one] Не размещена { $is } обязательная встреча
    [few] Не размещены { $is } обязательные встречи
   *[many] Не размещено { $is } обязательных встреч
}; { $least ->
    [0] сколько их должно быть самое меньшее, пока не доказано.
   *[other] пока доказано, что их не может быть меньше { $least }.
}
agenda-proof-shortfall = До минимума не хватает { $is ->
    [one] { $is } встречи
   *[other] { $is } встреч
}; { $least ->
    [0] сколько их должно быть самое меньшее, пока не доказано.
   *[other] пока доказано, что их не может быть меньше { $least }.
}
agenda-proof-left-out = { $is ->
    [one] Не размещена { $is } встреча
    [few] Не размещены { $is } встречи
   *[many] Не размещено { $is } встреч
}; { $least ->
    [0] сколько их должно быть самое меньшее, пока не доказано.
   *[other] пока доказано, что их не может быть меньше { $least }.
}
agenda-proof-changes = { $is ->
    [one] Меняет место { $is } встреча
    [few] Меняют место { $is } встречи
   *[many] Меняют место { $is } встреч
}; { $least ->
    [0] сколько их должно быть самое меньшее, пока не доказано.
   *[other] пока доказано, что их не может быть меньше { $least }.
}
agenda-proof-breaks = { $is ->
    [one] { $is } перерыв
    [few] { $is } перерыва
   *[many] { $is } перерывов
}; { $least ->
    [0] сколько их должно быть самое меньшее, пока не доказано.
   *[other] пока доказано, что их не может быть меньше { $least }.
}
agenda-proof-none = Изменено вручную: насколько далеко до лучшего, неизвестно.

agenda-why = Почему
agenda-admitted-by = Что освободило бы место
agenda-admission-none = одного изменения недостаточно
agenda-must = обязательная
agenda-reason-no-common-slot = Оба никогда не бывают на месте одновременно
agenda-reason-no-table = Нет свободного стола, когда свободны оба
agenda-reason-no-interpreter = Нет свободного переводчика с нужными языками, когда свободны оба
agenda-reason-participant-full = У одного из них нет времени для ещё одной встречи
agenda-reason-conflict = Мешает встреча, которую нельзя переместить
agenda-reason-outweighed = Встречи, которые мешают, не менее важны
agenda-reason-no-table-or-interpreter = Когда оба свободны, не хватает то стола, то переводчика
agenda-reason-no-show = Один из двоих не пришёл
agenda-did-not-come = Участник не пришёл: { $name }
agenda-reason-taken-out = Убрана вручную
agenda-admission-table = ещё один стол ({ $slot })
agenda-admission-interpreter = ещё один переводчик ({ $slot })
agenda-admission-participant = { $name }: свободное время ({ $slot })
agenda-admission-move = { $meeting }: перенос { $from } → { $to }
agenda-admission-limit = { $name }: разрешить ещё одну встречу
agenda-obstacle-unknown = об этом ничего не известно
agenda-obstacle-locked = встреча закреплена на своём месте
agenda-obstacle-elsewhere = её просили провести в другой части дня
agenda-obstacle-away = { $name } отсутствует
agenda-obstacle-busy = { $name }: в это время встреча, собеседник – { $partner }
agenda-obstacle-full = { $name }: встреч уже столько, сколько разрешено
agenda-obstacle-order = нарушился бы порядок относительно встречи { $meeting }
agenda-obstacle-table = стол { $table } занят встречей { $meeting }
agenda-obstacle-table-lost = столом { $table } нельзя пользоваться
agenda-obstacle-other-table = она должна проходить за столом { $table }
agenda-obstacle-no-table = нет свободного стола
agenda-obstacle-no-interpreter = нет свободного переводчика с нужными языками
agenda-obstacle-needs-no-interpreter = у неё есть переводчик, а теперь у обоих есть общий язык
agenda-obstacle-unfair = перерывы распределились бы слишком неравномерно

agenda-meeting = Встреча
agenda-meeting-number = Встреча { $number }
agenda-back = К расписанию
agenda-stands = Где она стоит
agenda-time = Время
agenda-table = Стол
agenda-table-at = Стол в { $time }
agenda-table-named = стол { $table }
agenda-table-in-zone = стол { $table} (зона { $zone })
agenda-interpreter = Переводчик
agenda-lock = Закрепить здесь
agenda-unlock = Открепить
agenda-take-out = Убрать
agenda-would-admit = Что освободило бы место: { $change }.
agenda-places = Где она могла бы стоять
agenda-possible = Возможно
agenda-put = Поставить сюда
agenda-moved = Встреча перемещена.
agenda-taken-out = Встреча убрана.
agenda-locked = Встреча закреплена.
agenda-unlocked = Встреча больше не закреплена.
agenda-taken-back = Последний шаг отменён.
agenda-no-draft = Эта версия больше не черновик и остаётся как есть. Создайте на её основе другую.
agenda-stale = Черновик изменился с тех пор, как вы его открыли.
agenda-nothing-to-do = Это уже так, или отменять больше нечего.
agenda-illegal = Встреча не может стоять там.
agenda-not-in-force = Отозвать можно только действующую версию.

agenda-publish-title = Опубликовать: { $version }?
agenda-publish-first = { $count ->
    [one] В силу вступает { $count } встреча.
    [few] В силу вступают { $count } встречи.
   *[many] В силу вступают { $count } встреч.
}
agenda-publish-replaces = Заменяется { $version }, её по-прежнему можно читать.
agenda-publish-changes = { $count ->
    [0] Ни одна встреча не меняется.
    [one] Меняется { $count } встреча.
    [few] Меняются { $count } встречи.
   *[many] Меняются { $count } встреч.
}
agenda-publish-told = { $count ->
    [0] Извещать некого.
    [one] { $count } человек получит письмо на своём языке; календари обновятся.
    [few] { $count } человека получат письмо, каждый на своём языке; календари обновятся.
   *[many] { $count } человек получат письмо, каждый на своём языке; календари обновятся.
}
agenda-publish-unwanted = { $count ->
    [one] { $count } встреча больше не нужна обоим и не войдёт.
    [few] { $count } встречи больше не нужны обоим и не войдут.
   *[many] { $count } встреч больше не нужны обоим и не войдут.
}
agenda-published = { $count ->
    [0] Опубликовано. Извещать было некого.
    [one] Опубликовано. Извещён { $count } человек.
    [few] Опубликовано. Извещены { $count } человека.
   *[many] Опубликовано. Извещено { $count } человек.
}
agenda-withdraw-title = Отозвать: { $version }?
agenda-withdraw-text = Снова вступит в силу предыдущая версия, если она есть. Те, чьё расписание изменится, получат письмо, а эта версия станет черновиком.
agenda-withdrawn = { $count ->
    [0] Отозвано. Извещать было некого.
    [one] Отозвано. Извещён { $count } человек.
    [few] Отозвано. Извещены { $count } человека.
   *[many] Отозвано. Извещено { $count } человек.
}
agenda-discard-title = Отбросить: { $version }?
agenda-discard-text = Черновик исчезнет из списка. Опубликованное останется как есть.
agenda-discarded = Черновик отброшен.

agenda-comparison-title = { $version } по сравнению с: { $other }
agenda-comparison-alone = { $version }: все встречи новые
agenda-comparison-people = { $count ->
    [0] Ничьё расписание не меняется.
    [one] Меняется расписание { $count } человека.
   *[other] Меняются расписания { $count } человек.
}
agenda-comparison-search = Имя или организация
agenda-comparison-with = По сравнению с
agenda-comparison-usual = как обычно
agenda-difference = Изменение
agenda-difference-every = любое изменение
agenda-difference-dropped = отменена
agenda-difference-moved = другое время
agenda-difference-added = новая
agenda-difference-reseated = другой стол
agenda-difference-interpreter = другой переводчик
agenda-before = Было
agenda-after = Стало

agenda-mail-first = Ваши встречи: { $session }
agenda-mail-changed = Ваше расписание изменилось: { $session }
agenda-mail-greeting = Здравствуйте, { $name }!
agenda-mail-first-opening = Ваше расписание встреч готово. У вас запланированы:
agenda-mail-changed-opening = Ваше расписание встреч изменилось:
agenda-mail-added = { $partner }: { $place }
agenda-mail-moved = { $partner }: было { $before }, стало { $after }
agenda-mail-dropped = { $partner }: отменена (была { $place })
agenda-mail-zone = Время местное ({ $zone }).
agenda-mail-whole = Всё ваше расписание: { $address }

run-title = Расчёт расписания
run-lead = Каждая принятая заявка получает время, стол и, если нужно, переводчика. Результат – черновик; до публикации никого не извещают.
run-seconds = Не дольше, секунд
run-seconds-hint = Чем больше времени, тем меньше перерывов. Расчёт можно остановить в любой момент и сохранить лучшее.
run-base = На основе
run-base-hint = Встречи, закреплённые в той версии, останутся на месте.
run-base-none = ничего: рассчитать свободно
run-base-unknown = Выберите одну из версий в списке.
run-least = Менять как можно меньше
run-least-hint = Иначе на месте останется только закреплённое. Ответ приходит, как только сотая доля времени не принесла лучшего.
run-start = Рассчитать
run-open = Идёт расчёт.
run-watch = Посмотреть, как он идёт
run-already = Расчёт уже шёл: это он.
run-waiting = Ожидает своей очереди
run-running = Идёт расчёт
run-stopping = Останавливается; лучшее сохраняется
run-clock = { $seconds } из { $limit } с
run-nothing-yet = Пока ничего не найдено.
run-best = Лучшее на данный момент
run-stop = Остановить и сохранить лучшее
run-done = Готово за { $seconds } с: черновик создан.
run-see = Открыть черновик
run-see-changes = Посмотреть, кто переместится
run-failed = Расчёт прервался по нашей вине. Запустите его снова; если это повторится, напишите нам.
run-infeasible = Ни одно расписание не может соблюсти все правила. Ослабьте закрепления, равномерность перерывов или отсутствия.
run-infeasible-before = Этот расчёт сделан до того, как причины стали сохранять. Запустите расчёт ещё раз, чтобы узнать их.
run-infeasible-locked = Всё закреплённое нельзя сохранить одновременно.
run-infeasible-locked-breaks = Закреплённое нельзя сохранить, если перерывы должны различаться не больше, чем допускает равномерность.
run-infeasible-locked-tables = Закреплённое нельзя сохранить за имеющимися столами.
run-contradiction = Закреплённое противоречит правилам или само себе. Открепите названную встречу и рассчитайте заново.
run-clash = { $meeting } (закреплена: { $slot }): { $why }
run-unknown = За отведённое время не найдено ничего, что соблюдало бы все правила, и не доказано, что такого нет. Дайте больше времени или ослабьте закрепления.
run-nothing = Рассчитывать нечего: нужны интервалы времени, столы и принятые заявки.
run-unbegun = Расчёт остановлен до того, как до него дошла очередь; ничего не рассчитано. При желании запустите его снова.
run-stopped = Расчёт прервался и был остановлен прежде, чем возобновился; черновика нет. При желании запустите его снова.

absence-title = В день встреч
absence-lead = Кто не пришёл, кто опаздывает, каким столом нельзя пользоваться – и остаток дня, спланированный заново с наименьшими изменениями.
absence-no-show = не придёт
absence-late = опаздывает
absence-table-lost = стол недоступен
absence-kind = Что случилось
absence-kind-wrong = Выберите, что случилось.
absence-participant = Кто не придёт или опоздает
absence-participant-hint = Если речь о столе, оставьте пустым.
absence-search = Найти участника
absence-table = Какой стол недоступен
absence-table-hint = Если речь о человеке, оставьте пустым.
absence-time = Время
absence-time-hint = С какого времени; для опаздывающего – когда он придёт.
absence-time-wrong = Укажите день и время, например 2018-11-29T14:20.
absence-unknown = Выберите кого-то или что-то из этой сессии.
absence-nothing-missed = Кто придёт к этому времени, в тот день ничего не пропустит. Укажите время прихода.
absence-report = Сообщить
absence-report-title = Сообщение
absence-reported = Записано. Когда больше сообщать не о чем, спланируйте остаток дня заново.
absence-known = Об этом уже сообщили: ничего не изменилось.
absence-list-title = Сообщения
absence-none = Сообщений нет.
absence-who = Кто или что
absence-reporter = Сообщил(а)
absence-from = с { $time }
absence-until = до { $time }
absence-lift = Снять
absence-lifted = Снято.
absence-is-lifted = снято
absence-plan = Спланировать заново
absence-plan-title = Спланировать остаток дня заново
absence-plan-lead = Начавшееся остаётся; пропущенное получит другое место, если оно есть. Вы увидите, кто переместится, до публикации.
absence-plan-from = Начиная с
absence-plan-from-hint = Интервалы, начавшиеся раньше, не затрагиваются.
absence-no-agenda = Ни одно расписание ещё не действует.
absence-rest-of-day = с { $time } до конца дня
no-show-say = Сообщить об отсутствии: { $name }
no-show-said = Сообщение об отсутствии принято: { $name }. Организаторы его видят.
no-show-said-at = В { $time } вы сообщили об отсутствии: { $name }.
no-show-take-back = Всё же на месте
no-show-taken-back = Сообщение отозвано.
no-show-not-now = Сообщить можно только о сегодняшней встрече, которая уже началась.
no-show-decided = Организаторы уже приняли решение, или отзывать нечего. Обратитесь к ним.
no-show-settled = Кто-то уже принял решение, или сообщение отозвано. На странице показано, как обстоит дело.
no-show-title = Сообщения об отсутствии за столом
no-show-what = { $name }: сообщили об отсутствии
no-show-why = Сообщение от: { $name }, { $time }, стол { $table }.
no-show-many = { $count ->
    [one] { $count } сообщение об отсутствии за столом
    [few] { $count } сообщения об отсутствии за столом
   *[many] { $count } сообщений об отсутствии за столом
}
no-show-act = Решить
no-show-accept = Отсутствует до конца дня
no-show-dismiss = Отклонить
no-show-dismissed = Сообщение отклонено.
no-show-reopened = Сообщение снова ждёт решения.
## A participant

my-pages = Ваши страницы
my-home-lead = Сессии, в которых вы участвуете.
my-home-none = Пока нет ни одной сессии
my-home-none-hint = Когда организатор одобрит вашу регистрацию, сессия появится здесь.
my-home-waiting = { $count ->
    [one] { $count } заявка ждёт вашего ответа
    [few] { $count } заявки ждут вашего ответа
   *[many] { $count } заявок ждут вашего ответа
}
my-agenda-title = Моё расписание
my-agenda-now = Сейчас
my-agenda-next = Следующая встреча
my-agenda-next-on = Следующая встреча { $date }
my-agenda-then = Затем
my-agenda-then-on = Затем { $date }
my-agenda-published = Опубликовано: { $time }
my-agenda-zone = Зона { $zone }
my-agenda-interpreter = Переводчик: { $name }
my-agenda-empty = Встреч нет
my-agenda-empty-hint = В опубликованном расписании ваших встреч нет. Посмотрите, что стало с вашими заявками.
my-agenda-unpublished = Расписание ещё не опубликовано
my-agenda-unpublished-hint = А пока укажите, с кем вы хотите встретиться.
my-agenda-carry = Возьмите с собой
my-feed-address = Адрес календаря
my-feed-hint = Подпишитесь на него в календаре: он следует за всеми изменениями. Кто знает адрес, тот видит ваши встречи, поэтому не передавайте его.
my-feed-none = Адрес календаря переносит ваши встречи со всеми изменениями в календарь телефона.
my-feed-make = Создать адрес календаря
my-feed-renew = Создать новый
my-feed-revoke = Отключить
my-feed-made = Адрес календаря готов. Прежний больше не действует.
my-feed-revoked = Адрес календаря больше не действует.
my-feed-table = Стол { $table }
my-directory-title = Участники
my-directory-lead = Укажите, с кем встреча обязательна, с кем желательна, а с кем лучше не встречаться. Ваше «Нет» увидят только организаторы: другая сторона о нём не узнает.
my-directory-search = Имя, фирма, предложение
my-directory-side = Сторона
my-directory-kind = Организация
my-directory-theme = Тематический стол
my-directory-every = все
my-directory-none = Показывать некого
my-directory-none-hint = Ещё не одобрен никто, с кем можно встретиться, или заявки за всех подаёт организатор.
my-directory-asked = заявка есть
my-directory-avoided = лучше не надо
my-directory-offers = Предлагает
my-directory-seeks = Ищет
my-directory-country = Страна
my-directory-languages = Языки
my-requests-title = Мои заявки
my-requests-lead = Заявка становится встречей, когда её примет другая сторона.
my-requests-received = Полученная
my-requests-sent = Отправленная
my-requests-search = Имя, организация или пояснение
my-requests-who = Кто
my-requests-direction = Вид
my-requests-every-direction = Полученные и отправленные
my-requests-acts = Что можно сделать
my-requests-none = Заявок пока нет
my-requests-none-hint = Посмотрите, кто участвует, и укажите, с кем хотите встретиться.
my-availability-title = Когда меня нет
my-availability-lead = Отметьте время, на которое не следует назначать встречи.
my-availability-none = Времени пока нет
my-availability-none-hint = Организатор ещё не задал время встреч.
my-availability-day = весь день
my-availability-save = Сохранить
my-availability-saved = Сохранено. Это учтётся при следующем составлении расписания.
wish-title = Встретиться
wish-priority = Насколько это важно?
wish-must = Обязательно
wish-must-hint = Встреча должна состояться.
wish-wish = Желательно
wish-wish-hint = Было бы хорошо встретиться.
wish-no = Нет
wish-no-hint = Лучше не надо. Другой стороне об этом не сообщат.
wish-project = Проект
wish-project-none = не важно какой
wish-note = О чём пойдёт речь?
wish-note-hint = Это прочитает другая сторона.
wish-send = Отправить заявку
wish-save = Сохранить
wish-edit = Изменить
wish-accept = Принять
wish-decline = Отклонить
wish-withdraw = Отозвать
wish-step-back = Отказаться
wish-made = Пожелание записано: { $name }.
wish-changed = Заявка изменена.
wish-accepted = Принято: встреча получит место в расписании.
wish-declined = Отклонено.
wish-withdrawn = Отозвано.
wish-renewed = Заявка снова в силе.
wish-fault-priority = Укажите, насколько важна встреча
wish-fault-project = Выберите проект одного из двоих
wish-refused-closed = Срок подачи заявок истёк. Если что-то изменится, напишите организатору.
wish-refused-barred = Правила этой сессии не предусматривают встречи между вами.
wish-refused-twice = Между вами уже есть заявка.
wish-refused-too-many = У вас уже столько открытых заявок, сколько позволяют правила. Сначала отзовите одну.
wish-refused-settled = Эта заявка больше не ожидает ответа.
wish-refused-too-often = За короткое время вы отправили много заявок. Подождите четверть часа и попробуйте снова.
wish-refused-not-yours = Это решает другая сторона.
wish-mail-subject = С вами хотят встретиться
prints-title = Печать
prints-lead = Раздаточные материалы в PDF, на одном языке или на двух рядом. Готовятся в фоне, тем временем можно продолжать работу.
prints-unpublished = Расписание ещё не опубликовано: готовы только бейджи.
prints-document = Документ
prints-agendas = Личные расписания
prints-tables = Карточки столов
prints-interpreters = Графики переводчиков
prints-wall = Общее расписание
prints-badges = Бейджи
prints-language = Язык
prints-second = Второй язык
prints-second-none = нет
prints-print = Напечатать
prints-open = Открыть PDF
prints-choose-document = Выберите документ.
prints-choose-language = Выберите язык.
prints-recent = Недавняя печать
prints-none = Пока ничего не напечатано. То, что вы печатаете, появится здесь с ходом подготовки.
prints-kept = { $count ->
    [one] Каждый файл хранится { $count } день, затем удаляется.
    [few] Каждый файл хранится { $count } дня, затем удаляется.
   *[other] Каждый файл хранится { $count } дней, затем удаляется.
}
prints-asked = Запрошено
prints-size = Размер
prints-acts = Открыть, остановить или удалить
prints-megabytes = { $size } МБ
prints-progress = { $done } из { $total }
prints-state-waiting = ждёт очереди
prints-state-running = готовится
prints-state-stopping = останавливается
prints-state-made = готово
prints-state-stopped = остановлено
prints-state-failed = не удалось
prints-stop = Остановить
prints-remove = Удалить
prints-removed = Файл печати удалён.
prints-already = Это уже печатается: см. ниже.
prints-version = По версии { $number } расписания
prints-version-now = По версии { $number } расписания; сейчас действует версия { $now }
prints-version-none = Сделано до публикации расписания
prints-version-none-now = Сделано до публикации расписания; сейчас действует версия { $now }
prints-version-withdrawn = По версии { $number } расписания, которая больше не опубликована
prints-trouble-nothing = Печатать нечего: пока нет участников либо нет столов, переводчиков или интервалов.
prints-trouble-not-allowed = Тот, кто запросил печать, больше не работает с этой сессией. Напечатайте снова.
prints-trouble-setting = Страницы не удалось сверстать из-за нашей ошибки. Напечатайте снова; если повторится, напишите нам.
prints-trouble-broken = Программа прервалась во время подготовки. Напечатайте снова.
my-agenda-next-in = { $count ->
    [0] Следующая встреча вот-вот
    [one] Следующая встреча через { $count } минуту
    [few] Следующая встреча через { $count } минуты
   *[many] Следующая встреча через { $count } минут
}
my-agenda-given-up = отменена
my-agenda-pause = { $count ->
    [one] перерыв { $count } минута
    [few] перерыв { $count } минуты
   *[many] перерыв { $count } минут
}
wish-fault-note = Не больше { $count } знаков
wish-mail-text =
    Здравствуйте, { $name }!

    На { $session } с вами хотят встретиться. Посмотрите, кто это, и примите или отклоните заявку:

    { $address }
wish-mail-withdrawn-subject = Одна из ваших встреч отменена
wish-mail-withdrawn-text =
    Здравствуйте, { $name }!

    На { $session } встреча с вами отменена другой стороной: { $partner }. Она была назначена: { $place }. В вашей программе она отмечена как отменённая, а после следующей публикации её там не будет:

    { $address }
wish-mail-left-text =
    Здравствуйте, { $name }!

    На { $session } участник больше не приедет, и встреча с вами не состоится: { $partner }. Она была назначена: { $place }. В вашей программе она отмечена как отменённая, а после следующей публикации её там не будет:

    { $address }
wish-mail-renewed-subject = Одна из ваших встреч снова состоится
wish-mail-renewed-text =
    Здравствуйте, { $name }!

    На { $session } другая сторона всё же хочет провести встречу с вами: { $partner }. Она назначена: { $place }:

    { $address }
wish-mail-back-text =
    Здравствуйте, { $name }!

    На { $session } участник всё же приедет, и встреча с вами состоится: { $partner }. Она назначена: { $place }.

    { $address }
wish-mail-called-off-text =
    Здравствуйте, { $name }!

    На { $session } организаторы отменили одну из ваших встреч: { $partner }. Она была назначена: { $place }. В вашей программе она отмечена как отменённая, а после следующей публикации её там не будет:

    { $address }
wish-mail-restored-text =
    Здравствуйте, { $name }!

    На { $session } одна из ваших встреч всё же состоится: { $partner }. Она назначена: { $place }.

    { $address }
wish-mail-off-text =
    Здравствуйте, { $name }!

    На { $session } одну из ваших встреч несколько раз отменяли и назначали снова: { $partner }. На данный момент она не состоится. Она была назначена: { $place }. В вашей программе она отмечена как отменённая, а после следующей публикации её там не будет:

    { $address }
wish-mail-on-text =
    Здравствуйте, { $name }!

    На { $session } одну из ваших встреч несколько раз отменяли и назначали снова: { $partner }. На данный момент она состоится: { $place }.

    { $address }

## API
api-run-ended = Этот расчёт уже не выполняется.
programme-what = Filiera собирает предприятия двух стран за одним столом.
programme-how = Сессии рабочих групп: кто участвует, какие проекты представляют и когда проходят встречи.
programme-next = Предстоящие
programme-past = Прошедшие
programme-all = Все сессии
programme-description = { $numeral } сессия, { $task_force }: { $dates }, { $place }.
programme-hidden = Эта сессия не объявлена: страницу видят только организаторы и участники.
programme-mine = Мои встречи
programme-no-hours = Время пока не назначено.
programme-slots = { $count ->
    [one] { $count } раунд двусторонних встреч
    [few] { $count } раунда двусторонних встреч
   *[many] { $count } раундов двусторонних встреч
}
programme-delegations = Делегации
programme-people = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
programme-organisations = { $count ->
    [one] { $count } организация
    [few] { $count } организации
   *[many] { $count } организаций
}
programme-themes = Тематические столы
programme-projects = { $count ->
    [one] { $count } проект
    [few] { $count } проекта
   *[many] { $count } проектов
}
programme-zone = Время по поясу { $zone }.
programme-agenda = Встречи по организациям
programme-agenda-lead = Кто, где и когда на бирже контактов. Время по поясу { $zone }.
programme-search = Найти организацию
programme-organisation = Организация
programme-meetings = Встречи
programme-table = стол { $table }
programme-table-zone = зона { $zone }
rules-lead = Кто с кем может встречаться, сколько раз и до какого срока подают заявки.
rules-who = Кто с кем может встречаться
rules-same-side = Участники одной стороны могут встречаться
rules-same-side-hint = Иначе встречаются только участники разных сторон.
rules-pairs = Виды организаций, которые могут встречаться
rules-pairs-hint = Отмечено: организации этих видов могут встречаться.
rules-how-much = Сколько
rules-requests-most = Заявок не больше
rules-requests-most-hint = Сколько открытых и принятых заявок может быть у участника. Пусто — сколько угодно.
rules-minimum = Встреч не меньше
rules-maximum = Встреч не больше
rules-own-row = Для каждого участника, если для него не задано иное.
rules-maximum-below = Наибольшее не может быть меньше наименьшего.
rules-fairness = Разница в перерывах не больше
rules-fairness-hint = На сколько перерывов больше может быть у одного участника, чем у другого. Пусто — не важно.
rules-until = До какого срока
rules-close = Последний срок подачи заявок
rules-close-hint = По часовому поясу сессии, { $zone }. Пусто — без срока.
rules-close-wrong = Это не дата со временем. Она выглядит так: 2018-11-23T18:00.
rules-answer-days = Дней на ответ
rules-answer-days-hint = Заявка без ответа после этого сгорает. Пусто — не сгорает никогда.
rules-sees = Кто что видит
rules-directory = Участники видят
rules-directory-everyone = всех одобренных
rules-directory-other-side = участников другой стороны
rules-directory-nobody = никого: заявки вносят организаторы
rules-public = Всем видно из опубликованного расписания
rules-public-hint = Имена людей не показываются никогда.
rules-public-nothing = ничего
rules-public-hours = когда и за каким столом встречи у каждой организации
rules-public-partners = а также с какой организацией
rules-saved = Правила сохранены и действуют с этой минуты; прежние заявки и ответы остаются.
audit-title = Журнал
audit-lead = Кто что сделал, начиная с последнего.
audit-search = Действие, имя, подробность или почта
audit-time = Когда
audit-who = Кто
audit-what = Что
audit-detail = О чём
audit-everybody = кто угодно
audit-anything = что угодно
audit-day = День
audit-tally = { $sheet }: новых { $new }, изменено { $changed }
audit-session-made = создание сессии
audit-session-changed = изменение настроек
audit-session-announced = объявление сессии
audit-session-hidden = снятие объявления
audit-thematic-tables-named = названия тематических столов
audit-rules-changed = изменение правил
audit-slots-made = создание интервалов
audit-slot-made = создание интервала
audit-slot-changed = изменение интервала
audit-slot-removed = удаление интервала
audit-slots-removed = удаление всех интервалов
audit-tables-made = создание столов
audit-table-made = создание стола
audit-table-changed = изменение стола
audit-table-removed = удаление стола
audit-tables-removed = удаление всех столов
audit-interpreter-made = добавление переводчика
audit-interpreter-changed = изменение переводчика
audit-interpreter-removed = удаление переводчика
audit-task-force-made = создание рабочей группы
audit-task-force-changed = изменение рабочей группы
audit-role-given = назначение роли
audit-role-ended = снятие роли
audit-role-restored = возвращение роли
audit-password-set = установка пароля
audit-request-renewed = возобновление заявки
audit-availability-changed = изменение времени отсутствия участника
audit-run-started = запуск планирования
audit-run-stopped = остановка планирования
audit-print-started = печать
audit-print-stopped = остановка печати
audit-print-removed = удаление файла печати
audit-agenda-made = создание версии расписания
audit-agenda-moved = перенос встречи
audit-agenda-placed = назначение места встрече
audit-agenda-taken-out = снятие встречи с места
audit-agenda-locked = закрепление встречи
audit-agenda-unlocked = открепление встречи
audit-agenda-step-taken-back = отмена изменения
audit-agenda-discarded = удаление черновика
audit-agenda-published = публикация расписания
audit-agenda-publication-withdrawn = снятие публикации
audit-absence-reported = запись об отсутствии
audit-absence-lifted = снятие записи об отсутствии
audit-no-show-reported = сообщение за столом об отсутствии собеседника
audit-no-show-taken-back = отзыв сообщения об отсутствии собеседника
audit-no-show-dismissed = отклонение сообщения об отсутствии
audit-no-show-dismissal-removed = возвращение сообщения об отсутствии
slots-lead = Время биржи контактов: в каждом интервале у каждого не больше одной встречи.
slots-none = Интервалов пока нет
slots-none-hint = Разметьте день: часы, длительность встречи, время на переход между столами.
slots-count = { $count ->
    [one] { $count } интервал
    [few] { $count } интервала
   *[many] { $count } интервалов
}
slots-code = Код
slots-day = День
slots-time = Время
slots-from = С
slots-to = До
slots-length = Минут на встречу
slots-between = Минут на переход
slots-breaks = Перерывы
slots-breaks-hint = По одному в строке, например 13:00-14:00.
slots-break-wrong = «{ $line }» — не перерыв. Он выглядит так: 13:00-14:00.
slots-period = Часть дня
slots-period-hint = Пусто: AM до полудня, PM после.
slots-period-one-hint = Например, AM или PM; в заявке можно просить одну из частей.
slots-period-am = Первая половина дня
slots-period-pm = Вторая половина дня
slots-lay = Разметить день
slots-lay-submit = Добавить интервалы
slots-made = { $count ->
    [one] Добавлен { $count } интервал
    [few] Добавлены { $count } интервала
   *[many] Добавлено { $count } интервалов
}
slots-new = Один интервал
slots-edit = Интервал { $slot }
slots-saved = Интервал сохранён.
slots-code-taken = Этот код уже занят другим интервалом.
slots-time-wrong = Это не время. Оно выглядит так: 14:20.
slots-ends-before = Конец должен быть позже начала.
slots-nothing-fits = В эти часы не помещается ни одна встреча.
slots-overlap = Пересекается с интервалом { $slot }, { $times }.
slots-fixed-by = На этом держится версия { $number } расписания. Напечатанное и внесённое в календари не меняется без ведома участников: сначала отзовите эту версию, а если это черновик, отмените его.
slots-held-by = На этом держится версия { $number } расписания: удалить или перенести нельзя. Если это черновик, сначала отмените его.
slots-all-held = На некоторых держится версия расписания, поэтому они остаются. Если это черновик, сначала отмените его.
slots-remove = Удалить
slots-remove-all = Удалить все
slots-remove-one = Удалить интервал { $slot }?
slots-remove-all-title = Удалить все интервалы?
slots-removal-text = Это нельзя отменить. То, что стоит в опубликованном расписании, не удаляется никогда.
slots-removed-one = Удалено.
slots-removed-all = Все интервалы удалены.
tables-lead = У каждой встречи свой стол; зоны помогают его найти.
tables-none = Столов пока нет
tables-none-hint = Добавьте сразу много, например с T01 по T64 в зонах A–D.
tables-count = { $count ->
    [one] { $count } стол
    [few] { $count } стола
   *[many] { $count } столов
}
tables-code = Код
tables-zone = Зона
tables-add = Добавить столы
tables-add-submit = Добавить
tables-first = Первый код
tables-first-hint = Например, T01.
tables-last = Последний код
tables-last-hint = Например, T64. Пусто — один стол.
tables-zones = Зоны
tables-zones-hint = Например, A–D или названия через запятую. Столы делятся поровну.
tables-codes-wrong = { $count ->
    [one] Коды должны отличаться только номером в конце, последний — больше первого, и охватывать не больше { $count } стола.
    [few] Коды должны отличаться только номером в конце, последний — больше первого, и охватывать не больше { $count } столов.
   *[many] Коды должны отличаться только номером в конце, последний — больше первого, и охватывать не больше { $count } столов.
}
tables-taken = Стол { $table } уже есть.
tables-made = { $count ->
    [one] Добавлен { $count } стол
    [few] Добавлены { $count } стола
   *[many] Добавлено { $count } столов
}
tables-edit = Стол { $table }
tables-saved = Стол сохранён.
tables-remove-one = Удалить стол { $table }?
tables-remove-all-title = Удалить все столы?
tables-removed-all = Все столы удалены.
interpreters-lead = Те, кто помогает людям без общего языка.
interpreters-none = Переводчиков пока нет
interpreters-none-hint = Добавьте по одному или загрузите из таблицы.
interpreters-count = { $count ->
    [one] { $count } переводчик
    [few] { $count } переводчика
   *[many] { $count } переводчиков
}
interpreters-new = Добавить переводчика
interpreters-name = Имя
interpreters-code = Код
interpreters-code-hint = Как в таблицах и графиках.
interpreters-code-taken = Этот код уже занят другим переводчиком.
interpreters-languages = Языки
interpreters-languages-hint = Два или больше кода языков, например it; ru; en.
interpreters-language-wrong = «{ $word }» — не код языка. Пишите it для итальянского, ru для русского, en для английского.
interpreters-language-one = Переводчику нужны хотя бы два языка.
interpreters-most = Интервалов подряд не больше
interpreters-most-short = Подряд
interpreters-most-hint = Затем положен отдых. Пусто — без ограничения.
interpreters-away = Недоступен
interpreters-away-hint = По одному промежутку в строке, например 2018-11-29 16:00–17:00, по поясу { $zone }.
interpreters-away-wrong = «{ $line }» — не промежуток времени. Он выглядит так: 2018-11-29 16:00–17:00.
interpreters-saved = Переводчик сохранён.
interpreters-remove-one = Удалить: { $name }?

## People

import-sheet-slots = Интервалы
import-sheet-tables = Столы
import-sheet-participants = Участники
import-sheet-projects = Проекты
import-sheet-requests = Заявки
import-sheet-interpreters = Переводчики
import-title = Импорт
import-lead = Таблица сначала проверяется: ничего не записывается, пока вы не подтвердите.
import-upload = Загрузить таблицу
import-sheet = Лист
import-sheet-hint = В книге с несколькими листами читается лист с этим именем, иначе — первый.
import-file = Файл
import-file-hint = { $count ->
    [one] CSV или XLSX, не более { $count } МБ.
    [few] CSV или XLSX, не более { $count } МБ.
   *[many] CSV или XLSX, не более { $count } МБ.
}
import-too-large = { $count ->
    [one] Файл слишком велик: принимается не более { $count } МБ. Разделите его на несколько файлов.
    [few] Файл слишком велик: принимается не более { $count } МБ. Разделите его на несколько файлов.
   *[many] Файл слишком велик: принимается не более { $count } МБ. Разделите его на несколько файлов.
}
import-check = Проверить файл
import-choose-sheet = Укажите, какой это лист.
import-choose-file = Выберите непустой файл.
import-not-received = Файл пришёл не полностью. Загрузите его ещё раз.
import-templates = Образцы
import-templates-lead = В каждом есть столбцы и одна строка, которая показывает, как их заполнять. Замените её своими строками.
import-template = Образец
import-earlier = Прежние загрузки
import-none = Пока ничего не загружено.
import-rows = Строки
import-when = Загружено
import-state-open = ждёт решения
import-state-confirmed = в сессии
import-state-dropped = отменён
import-sent = Загружено { $when }, { $name }.
import-is-confirmed = Строки внесены в сессию.
import-is-dropped = Этот импорт отменён. Из него ничего не записано.
import-nothing-good = Ни одну строку внести нельзя. Исправьте файл и загрузите его снова.
import-nothing-new = Всё, что есть в файле, уже есть в сессии.
import-partly = { $count ->
    [one] { $count } строка содержит ошибки и не будет внесена. Можно исправить файл и загрузить его снова или внести правильные строки сейчас.
    [few] { $count } строки содержат ошибки и не будут внесены. Можно исправить файл и загрузить его снова или внести правильные строки сейчас.
   *[many] { $count } строк содержат ошибки и не будут внесены. Можно исправить файл и загрузить его снова или внести правильные строки сейчас.
}
import-all-good = Все строки можно внести.
import-found = Результат проверки
import-new = Новых
import-changed = Изменённых
import-unchanged = Без изменений
import-left-out = Не войдут
import-unknown-columns = { $count ->
    [one] Этот столбец неизвестен и не учитывается: { $columns }.
    [few] Эти столбцы неизвестны и не учитываются: { $columns }.
   *[many] Эти столбцы неизвестны и не учитываются: { $columns }.
}
import-at-odds = { $count ->
    [one] Строки по-разному описывают { $count } организацию; действует последняя строка: { $names }
    [few] Строки по-разному описывают { $count } организации; действует последняя строка. Среди них: { $names }
   *[many] Строки по-разному описывают { $count } организаций; действует последняя строка. Среди них: { $names }
}
import-kept = { $count ->
    [one] { $count } организация участвует и в сессиях другой рабочей группы: известное о ней остаётся, дополняется только то, чего не было: { $names }
    [few] { $count } организации участвуют и в сессиях другой рабочей группы: известное о них остаётся, дополняется только то, чего не было. Среди них: { $names }
   *[many] { $count } организаций участвуют и в сессиях другой рабочей группы: известное о них остаётся, дополняется только то, чего не было. Среди них: { $names }
}
import-decide = Решение
import-approve = Сразу одобрить этих участников
import-approve-hint = Иначе они будут зарегистрированы и будут ждать одобрения.
import-confirm = { $count ->
    [one] Внести { $count } строку
    [few] Внести { $count } строки
   *[many] Внести { $count } строк
}
import-again = Загрузить исправленный файл
import-drop = Отменить этот импорт
import-faults = Ошибки и замечания
import-no-faults = В этом файле всё в порядке.
import-errors-count = { $count ->
    [0] Ошибок нет.
    [one] { $count } ошибка: такая строка не вносится.
    [few] { $count } ошибки: такие строки не вносятся.
   *[many] { $count } ошибок: такие строки не вносятся.
}
import-remarks-count = { $count ->
    [0] Замечаний нет.
    [one] { $count } замечание: строка всё равно вносится.
    [few] { $count } замечания: строки всё равно вносятся.
   *[many] { $count } замечаний: строки всё равно вносятся.
}
import-faults-cut = { $count ->
    [one] Показана только первая ошибка.
    [few] Показаны только первые { $count }. Исправьте их и загрузите файл снова.
   *[many] Показаны только первые { $count }. Исправьте их и загрузите файл снова.
}
import-severity = Важность
import-severity-every = Ошибки и замечания
import-severity-error = Ошибка
import-severity-remark = Замечание
import-column = Столбец
import-column-every = Все столбцы
import-line = Строка
import-value = Значение
import-reason = Причина
import-empty = пусто
import-sample = Первые строки, как они были поняты
import-confirmed = Импорт завершён. Новых: { $new }, изменённых: { $changed }.
import-changed-meanwhile = Ничего не записано: после проверки файла сессия изменилась. Посмотрите, что проверка находит теперь, и решите снова.
import-closed = Этот импорт уже был подтверждён или отменён.
import-dropped = Импорт отменён. Из него ничего не записано.
people-exports = Экспорт
people-exports-lead = Каждый лист можно снова импортировать, здесь или в другом месте. В книге есть и опубликованное расписание: кто с кем встречается, когда и где, и что не нашло места.
people-workbook = Всё в одной книге
people-download = Файл
people-state = Состояние
people-approved-many = { $count ->
    [one] Одобрен { $count } участник.
    [few] Одобрены { $count } участника.
   *[many] Одобрены { $count } участников.
}
participant-state-registered = ждёт одобрения
participant-state-approved = одобрен
participant-state-refused = отклонён
participant-state-withdrawn = отказался
participant-new = Добавить участника
participant-add = Добавить
participant-made = Участник добавлен.
participant-edit = Данные
participant-approve = Сразу одобрить
participant-do-approve = Одобрить
participant-do-refuse = Отклонить
participant-do-unrefuse = Отменить отклонение
participant-do-withdraw = Не приедет
participant-do-unwithdraw = Всё же приедет
participant-do-invite = Пригласить
participant-registered-at = Зарегистрирован
participant-invited-at = Приглашён
participant-requests = Отправленные и полученные заявки
people-none = Участников пока нет
people-none-hint = Участников можно загрузить из таблицы или добавить по одному.
people-import = Импортировать участников
people-search = Имя, организация или e-mail
people-every-side = Обе стороны
people-every-kind = Все виды
people-every-state = Любое состояние
thematic-tables-title = Тематические столы
thematic-tables-lead = Как называются тематические столы. В таблицах они по-прежнему указываются кодом.
thematic-tables-none = Тематических столов пока нет
thematic-tables-none-hint = Они появляются вместе с участниками и проектами, как указано в таблицах и формах.
thematic-tables-saved = Названия сохранены.
people-every-table = Все тематические столы
people-thematic-table = Тематический стол
people-name = Имя
people-code = Код
people-choose = Выбрать
people-choose-one = Выбрать: { $name }
people-approve-chosen = Одобрить выбранных
people-invite-chosen = Пригласить выбранных
people-approve-matching = { $count ->
    [one] Одобрить { $count } ожидающего
    [few] Одобрить всех { $count } ожидающих
   *[many] Одобрить всех { $count } ожидающих
}
people-invite-all = { $count ->
    [one] Пригласить { $count } участника
    [few] Пригласить { $count } участников
   *[many] Пригласить { $count } участников
}
people-is-invited = приглашён
people-none-chosen = Сначала выберите кого-нибудь в списке.
people-approve-nobody = Среди них никто не ждёт одобрения.
people-approve-title = Одобрение регистраций
people-approve-text = { $count ->
    [one] Будет одобрен { $count } участник, ожидающий одобрения. Пока ничего не отправляется.
    [few] Будут одобрены { $count } участника, ожидающие одобрения. Пока ничего не отправляется.
   *[many] Будут одобрены { $count } участников, ожидающих одобрения. Пока ничего не отправляется.
}
people-approve-submit = { $count ->
    [one] Одобрить { $count } участника
    [few] Одобрить { $count } участников
   *[many] Одобрить { $count } участников
}
people-invite-title = Отправка приглашений
people-invite-text = { $count ->
    [one] { $count } человек получит письмо со ссылкой для входа, ведущей к личной программе встреч.
    [few] { $count } человека получат по письму со ссылкой для входа, ведущей к личной программе встреч.
   *[many] { $count } человек получат по письму со ссылкой для входа, ведущей к личной программе встреч.
}
people-invite-left-out = { $count ->
    [one] { $count } из выбранных не одобрен и письма не получит.
    [few] { $count } из выбранных не одобрены и писем не получат.
   *[many] { $count } из выбранных не одобрены и писем не получат.
}
people-invite-submit = { $count ->
    [one] Отправить { $count } приглашение
    [few] Отправить { $count } приглашения
   *[many] Отправить { $count } приглашений
}
people-invite-nobody = Приглашать некого: приглашаются только одобренные участники.
people-invited = { $count ->
    [one] { $count } приглашение отправляется.
    [few] { $count } приглашения отправляются.
   *[many] { $count } приглашений отправляются.
}
people-invitation-subject = Ваше приглашение: { $session }
people-invitation-text =
    Здравствуйте, { $name }!

    Вы участвуете в сессии { $session } ({ $place }, { $dates }) от организации { $organisation }.

    По этой ссылке вы войдёте и увидите свою программу встреч; там же можно указать, с кем вы хотите встретиться и когда вас не будет:

    { $address }

    Ссылка личная, пожалуйста, не пересылайте её. Она действует { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }; затем новую можно запросить на странице входа.

    Организаторы сессии
people-said-approved = { $name }: участие одобрено.
people-said-refused = { $name }: участие отклонено.
people-said-withdrawn = { $name }: больше не участвует.
people-said-undone = { $name }: решение отменено.
people-nothing-changed = Ничего не изменилось: это уже было решено.
people-meanwhile = Кто-то другой только что изменил этого участника. Посмотрите на него ещё раз.
people-saved = Изменения сохранены.
people-organisation-kept = Организация «{ $name }» участвует и в сессиях другой рабочей группы: известное о ней остаётся, дополняется только то, чего не было.
people-save = Сохранить
people-person = Человек
people-meetings = Встречи
people-latin-hint = Если пишется другим алфавитом: для бейджей и карточек на столах.
people-phone-hint = С кодом страны, например +7 495 123-45-67.
people-languages-hint = Коды через запятую, например it, ru, en.
people-country-hint = Две буквы, например RU.
people-region-hint = Например, RU-MOW.
people-tables-hint = Коды через запятую. Уже есть: { $known }
people-table-hint = Его код, например fashion.
people-away-hint = Местное время сессии. Встречи на это время не назначаются. Чтобы убрать строку, очистите оба поля.
people-away-from = Отсутствует с ({ $number })
people-away-to = До ({ $number })
people-pick-hint = Код участника. Для поиска начните вводить код или имя.
people-history = Что происходило
people-when = Когда
people-who = Кто
people-what = Что
people-projects-lead = Карточки, представленные за тематическими столами.
people-projects-none = Проектов пока нет
people-projects-none-hint = Проекты можно загрузить из таблицы или добавить по одному.
people-projects-search = Название, код или заявитель
people-project-new = Добавить проект
people-project-made = Проект добавлен.
people-field-external-id = Код
people-field-side = Сторона
people-field-organisation = Организация
people-field-organisation-latin = Организация латиницей
people-field-organisation-type = Вид организации
people-field-country = Страна
people-field-region = Регион
people-field-given-name = Имя
people-field-family-name = Фамилия
people-field-name-latin = Имя латиницей
people-field-role = Должность
people-field-email = E-mail
people-field-phone = Телефон
people-field-languages = Языки
people-field-tables = Тематические столы
people-field-offers = Предлагает
people-field-seeks = Ищет
people-field-unavailable = Отсутствие
people-field-min = Минимум встреч
people-field-max = Максимум встреч
people-field-from = Кто просит
people-field-to = Кого просят
people-field-priority = Приоритет
people-field-status = Состояние
people-field-session = Часть дня
people-field-project = Проект
people-field-note = Примечание
people-field-table = Тематический стол
people-field-proposer = Заявитель
people-field-title = Название
people-field-title-it = Название по-итальянски
people-field-title-ru = Название по-русски
people-field-title-en = Название по-английски
people-field-wanted-counterpart = Кого ищут
request-state-pending = ждёт ответа
request-state-accepted = принята
request-state-declined = отклонена
request-state-withdrawn = отозвана
request-state-expired = истекла
request-priority-must = обязательно
request-priority-wish = желательно
request-priority-no = нежелательно
request-list-lead = Кто с кем хочет встретиться и что из этого вышло.
request-list-new = Добавить заявку
request-list-add = Добавить
request-list-made = Заявка добавлена.
request-list-import = Импортировать заявки
request-list-none = Заявок пока нет
request-list-none-hint = Их подают участники после приглашения; вы также можете импортировать их или добавить от чьего-либо имени.
request-list-of = Показаны только заявки, связанные с участником: { $name }.
request-list-all = Показать все
request-list-every-priority = Любой приоритет
request-list-made-at = Подана
request-list-one = Заявка { $code }
request-list-title = { $from } → { $to }
request-list-any-period = любая
request-list-no-project = нет
request-list-accepted = Уже согласована
request-list-accepted-hint = Заявка считается принятой: это встреча, которой нужно место.
request-list-barred = Правила сессии не предусматривают встречи между этими двумя. Чтобы всё равно сделать заявку, поставьте отметку.
request-list-overrule = Всё равно сделать заявку
request-list-overrule-hint = Правила действуют для заявок участников; организаторы могут от них отступить.
request-list-accept = Принять от имени участника
request-list-decline = Отклонить от имени участника
request-list-withdraw = Отозвать от имени участника
request-list-reopen = Открыть снова
request-list-said-accepted = Заявка принята.
request-list-said-declined = Заявка отклонена.
request-list-said-withdrawn = Заявка отозвана.
request-list-said-reopened = Заявка снова ждёт ответа.
audit-participant-registered = регистрация участника
audit-participant-changed = изменение данных участника
audit-participant-approved = одобрение участника
audit-participant-approval-removed = отмена одобрения
audit-participant-refused = отклонение участника
audit-participant-refusal-removed = отмена отклонения
audit-participant-withdrawn = отказ от участия
audit-participant-withdrawal-removed = отмена отказа от участия
audit-participant-invited = приглашение участника
audit-project-made = добавление проекта
audit-project-changed = изменение проекта
audit-request-made = подача заявки
audit-request-changed = изменение заявки
audit-request-accepted = принятие заявки
audit-request-declined = отклонение заявки
audit-request-withdrawn = отзыв заявки
audit-request-reopened = повторное открытие заявки
audit-import-uploaded = загрузка таблицы
audit-import-confirmed = подтверждение импорта
audit-import-dropped = отмена импорта