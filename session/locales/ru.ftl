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
       *[part] К этой части дня не относится ни один слот.
    }
import-fault-request-to-oneself = Нельзя запросить встречу с самим собой.
import-fault-overlaps = Этот слот начинается раньше, чем заканчивается слот в строке { $line }.
import-fault-out-of-order = Слоты идут не по порядку времени; они будут упорядочены.
## Print

print-agenda = Личная программа встреч
print-badges = Бейджи
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
audit-tab = Журнал
slots-title = Интервалы
tables-title = Столы
interpreters-title = Переводчики
rules-title = Правила
