## Ways to go

nav-account = Профиль
nav-sessions = Сессии
nav-market = Производители
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
account-password-saved = Пароль установлен. Остальные входы завершены.
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

## What every visitor may want to know

privacy-title = Конфиденциальность
privacy-lead = Что здесь хранится о людях, кто это видит и о чём можно попросить.
privacy-kept = Что хранится
privacy-kept-person = Имя, адрес электронной почты и язык страниц и писем. Пароль — только если он задан, и в виде, из которого его нельзя прочитать.
privacy-kept-participant = Для сессии: организация, должность, телефон, языки, предложения и интересы, время отсутствия — так, как их внёс участник или организаторы.
privacy-kept-requests = Заявки на встречи, ответы на них и составленное по ним расписание.
privacy-kept-trail = Кто, что и когда изменил, чтобы за сессию можно было отчитаться.
privacy-kept-login = В течение суток — сколько раз с адреса или соединения пытались войти, для защиты от подбора.
privacy-who = Кто это видит
privacy-who-organisers = Организаторы рабочей группы видят всё, что относится к её сессиям; операторы обслуживают программу.
privacy-who-managers = Руководитель делегации видит данные своих людей.
privacy-who-participants = Участники видят друг друга в той мере, в какой это разрешают правила сессии; почта и телефон — на бейдже, который каждый показывает сам.
privacy-who-public = Всем видны объявленная сессия и названия организаций, но не имена людей.
privacy-who-nobody = Ничто не передаётся другим компаниям: ни счётчиков, ни рекламы, ни чужих карт и шрифтов.
privacy-cookies = Файлы cookie
privacy-cookies-text = Не больше трёх, все наши и только для того, о чём вы просили. Согласия на них не требуется.
privacy-cookie = Файл
privacy-cookie-use = Для чего
privacy-cookie-time = Сколько хранится
privacy-cookie-login = Сохраняет вход и переносит сообщение на следующую страницу.
privacy-cookie-login-time = Тридцать дней после последнего посещения или до выхода
privacy-cookie-language = Запоминает выбранный язык.
privacy-cookie-theme = Запоминает светлое или тёмное оформление.
privacy-cookie-year = Год
privacy-rights = О чём можно попросить
privacy-rights-text = Показать, исправить, передать или удалить то, что о вас хранится, и прекратить его использование; можно также обратиться в орган по защите данных вашей страны.
privacy-contact = Пишите тем, кто ведёт этот сайт:
accessibility-title = Доступность
accessibility-lead = Здесь должен иметь возможность работать каждый, чем бы он ни пользовался для чтения и ввода.
accessibility-can = Что работает
accessibility-can-keyboard = Всё можно сделать с одной клавиатуры, в том числе перенести встречу в расписании.
accessibility-can-script = Страницы читаются и формы отправляются без JavaScript.
accessibility-can-colour = Цвет никогда не говорит один: рядом знак или слово, а контраст соответствует WCAG 2.2, уровень AA.
accessibility-can-size = Текст увеличивается по настройкам браузера, страницы помещаются на экране телефона.
accessibility-can-motion = Кто не хочет движения на экране, его не увидит.
accessibility-can-languages = Итальянский, английский и русский тексты размечены для программ, читающих вслух.
accessibility-cannot = Чего пока не хватает
accessibility-cannot-pdf = Листы для печати — размеченные PDF, но на соответствие PDF/UA их ещё не проверяли; то же содержание есть на страницах.
accessibility-cannot-words = Написанное участниками показывается на языке оригинала, если перевода нет.
accessibility-cannot-audit = Страницы проверяет программа; люди, пользующиеся вспомогательными технологиями, их ещё не оценивали.
accessibility-tell = Если что-то вам мешает
accessibility-tell-text = Напишите, что вы хотели сделать и что помешало:

## Kinds of organisations

organisation-kind-firm = Предприятие
organisation-kind-institution = Государственное учреждение
organisation-kind-region = Регион
organisation-kind-association = Ассоциация
organisation-kind-chamber = Торговая палата
organisation-kind-fair = Выставка
organisation-kind-university = Университет
organisation-kind-tech-pole = Технопарк
organisation-kind-research-centre = Научный центр
organisation-kind-bank = Банк
