## Ways to go

nav-account = Профиль
nav-sessions = Сессии
nav-mine = Мои встречи
nav-task-forces = Рабочие группы
