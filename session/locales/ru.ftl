## Sessions

sessions-title = Сессии
sessions-lead = Встречи рабочих групп, начиная с последней.
session-new = Новая сессия
sessions-none = Сессий пока нет
sessions-none-hint = Сессии появятся здесь, когда организатор объявит о них.
session-number = Сессия
session-place = Место
session-dates = Даты
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
