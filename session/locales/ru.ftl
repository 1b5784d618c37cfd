## Sessions

sessions-title = Сессии
sessions-lead = Встречи рабочих групп, начиная с последней.
session-new = Новая сессия
sessions-none = Сессий пока нет
sessions-none-hint = Сессии появятся здесь, когда организатор объявит о них.
session-number = Сессия
session-place = Место
session-dates = Даты
