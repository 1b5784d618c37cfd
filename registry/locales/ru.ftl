## Ways to go

nav-account = Профиль
nav-sessions = Сессии
nav-mine = Мои встречи
nav-task-forces = Рабочие группы

## Signing in and the account

login-title = Вход
login-email = Электронная почта
login-email-hint = Адрес, на который пришло приглашение. Мы отправим ссылку для входа.
login-email-wrong = Введите полный адрес, например name@firma.ru
login-with-password = У меня есть пароль
login-password = Пароль
login-password-wrong = Адрес и пароль не подходят друг к другу. Попробуйте ещё раз или оставьте пароль пустым, чтобы получить ссылку.
login-go = Войти
login-sent-title = Проверьте почту
login-sent-text = Если адрес { $email } нам известен, ссылка уже отправлена. Она действует полчаса и срабатывает один раз.
login-again = Запросить другую ссылку
login-link-title = Здравствуйте, { $name }
login-link-text = Осталось нажать кнопку.
login-link-spent-title = Эта ссылка больше не действует
login-link-spent-text = Она уже использована или устарела. Запросите другую: она придёт сразу.
login-mail-subject = Ваша ссылка для входа
account-title = Ваш профиль
account-lead = Как к вам обращаются страницы и письма.
account-given-name = Имя
account-family-name = Фамилия
account-name-wrong = Введите имя не длиннее 100 знаков
account-language = Язык
account-language-hint = Для страниц и писем.
account-language-wrong = Выберите один из языков
account-save = Сохранить
account-saved = Сохранено.
account-password = Пароль
account-password-lead = Войти всегда можно по ссылке из письма; пароль — для тех, кому так удобнее.
account-password-current = Нынешний пароль
account-password-current-wrong = Нынешний пароль другой
account-password-new = Новый пароль
account-password-set = Установить пароль
account-password-saved = Пароль установлен.
login-mail-text =
    Здравствуйте, { $name }!

    Откройте эту ссылку, чтобы войти. Она действует полчаса и срабатывает один раз:

    { $address }

    Если вы её не запрашивали, ничего делать не нужно.
account-password-length = { $count ->
    [one] Не короче { $count } знака
    [few] Не короче { $count } знаков
   *[many] Не короче { $count } знаков
}
