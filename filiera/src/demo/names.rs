//! The words that the demonstration's people and firms are made of. Nobody of them exists.

/// Italian given names.
pub const ITALIAN_GIVEN: [&str; 32] = [
    "Niccolò", "Chiara", "Desirée", "Giulia", "Davide", "Luca", "Noè", "Beatrice", "Lapo", "Ginevra", "Matteo", "Elena",
    "Cosimo", "Letizia", "Ettore", "Fiammetta", "Jacopo", "Marta", "Tommaso", "Irene", "Raffaele", "Viola", "Carlo",
    "Silvia", "Duccio", "Anna", "Pietro", "Lucrezia", "Stefano", "Bianca", "Andrea", "Caterina",
];

/// Italian family names.
pub const ITALIAN_FAMILY: [&str; 40] = [
    "D'Angelo", "Barbieri", "Forlì", "Mancini", "Dell'Orto", "Lombardi", "Rizzo", "De Sanctis", "Nardò", "Bellini",
    "Cavallaro", "Guidi", "Pellegrini", "Sanna", "Zanetti", "Bonucci", "Ferraro", "Orsini", "Santarelli", "Tosi",
    "Marchetti", "Vannucci", "Ricci", "Galeazzi", "Brambilla", "Cattaneo", "Morandi", "Piras", "Salvini", "Testa",
    "Ugolini", "Valenti", "Zoppas", "Innocenti", "Lorenzini", "Mazzei", "Neri", "Panichi", "Quaranta", "Rossetti",
];

/// Russian given names of men, and the same in Latin letters.
pub const RUSSIAN_MEN: [(&str, &str); 16] = [
    ("Сергей", "Sergey"), ("Алексей", "Alexey"), ("Дмитрий", "Dmitry"), ("Иван", "Ivan"), ("Пётр", "Pyotr"),
    ("Фёдор", "Fyodor"), ("Николай", "Nikolay"), ("Михаил", "Mikhail"), ("Юрий", "Yury"), ("Артём", "Artyom"),
    ("Илья", "Ilya"), ("Павел", "Pavel"), ("Григорий", "Grigory"), ("Эдуард", "Eduard"), ("Роман", "Roman"),
    ("Лев", "Lev"),
];

/// Russian given names of women, and the same in Latin letters.
pub const RUSSIAN_WOMEN: [(&str, &str); 16] = [
    ("Наталья", "Natalya"), ("Ольга", "Olga"), ("Екатерина", "Ekaterina"), ("Юлия", "Yulia"), ("Татьяна", "Tatyana"),
    ("Мария", "Maria"), ("Анастасия", "Anastasia"), ("Ирина", "Irina"), ("Светлана", "Svetlana"), ("Дарья", "Darya"),
    ("Людмила", "Lyudmila"), ("Вера", "Vera"), ("Алёна", "Alyona"), ("Галина", "Galina"), ("Жанна", "Zhanna"),
    ("Софья", "Sofya"),
];

/// Russian family names: of a man, of a woman, and both in Latin letters.
pub const RUSSIAN_FAMILY: [(&str, &str, &str, &str); 28] = [
    ("Щербаков", "Щербакова", "Shcherbakov", "Shcherbakova"),
    ("Ёлкин", "Ёлкина", "Yolkin", "Yolkina"),
    ("Королёв", "Королёва", "Korolyov", "Korolyova"),
    ("Жуков", "Жукова", "Zhukov", "Zhukova"),
    ("Цветков", "Цветкова", "Tsvetkov", "Tsvetkova"),
    ("Юдин", "Юдина", "Yudin", "Yudina"),
    ("Хохлов", "Хохлова", "Khokhlov", "Khokhlova"),
    ("Чернышёв", "Чернышёва", "Chernyshyov", "Chernyshyova"),
    ("Шаповалов", "Шаповалова", "Shapovalov", "Shapovalova"),
    ("Эйхе", "Эйхе", "Eikhe", "Eikhe"),
    ("Соловьёв", "Соловьёва", "Solovyov", "Solovyova"),
    ("Морозов", "Морозова", "Morozov", "Morozova"),
    ("Гришин", "Гришина", "Grishin", "Grishina"),
    ("Дьячков", "Дьячкова", "Dyachkov", "Dyachkova"),
    ("Лебедев", "Лебедева", "Lebedev", "Lebedeva"),
    ("Мельников", "Мельникова", "Melnikov", "Melnikova"),
    ("Никифоров", "Никифорова", "Nikiforov", "Nikiforova"),
    ("Орлов", "Орлова", "Orlov", "Orlova"),
    ("Панин", "Панина", "Panin", "Panina"),
    ("Рыбаков", "Рыбакова", "Rybakov", "Rybakova"),
    ("Сафонов", "Сафонова", "Safonov", "Safonova"),
    ("Тихомиров", "Тихомирова", "Tikhomirov", "Tikhomirova"),
    ("Уваров", "Уварова", "Uvarov", "Uvarova"),
    ("Фомин", "Фомина", "Fomin", "Fomina"),
    ("Ильин", "Ильина", "Ilyin", "Ilyina"),
    ("Ярцев", "Ярцева", "Yartsev", "Yartseva"),
    ("Зимин", "Зимина", "Zimin", "Zimina"),
    ("Бережной", "Бережная", "Berezhnoy", "Berezhnaya"),
];

/// Italian places: the town and its region.
pub const ITALIAN_PLACES: [(&str, &str); 20] = [
    ("Prato", "IT-52"), ("Carpi", "IT-45"), ("Biella", "IT-21"), ("Como", "IT-25"), ("Firenze", "IT-52"),
    ("Santa Croce", "IT-52"), ("Vicenza", "IT-34"), ("Belluno", "IT-34"), ("Jesi", "IT-57"), ("Fermo", "IT-57"),
    ("Barletta", "IT-75"), ("Arezzo", "IT-52"), ("Sassuolo", "IT-45"), ("Pordenone", "IT-36"), ("L'Aquila", "IT-65"),
    ("Forlì", "IT-45"), ("Lecce", "IT-75"), ("Perugia", "IT-55"), ("Napoli", "IT-72"), ("Brescia", "IT-25"),
];

/// Russian places: the town, the same in Latin letters, and its region.
pub const RUSSIAN_PLACES: [(&str, &str, &str); 16] = [
    ("Иваново", "Ivanovo", "RU-IVA"), ("Казань", "Kazan", "RU-TA"), ("Пенза", "Penza", "RU-PNZ"),
    ("Уфа", "Ufa", "RU-BA"), ("Тюмень", "Tyumen", "RU-TYU"), ("Липецк", "Lipetsk", "RU-LIP"),
    ("Калуга", "Kaluga", "RU-KLU"), ("Самара", "Samara", "RU-SAM"), ("Тула", "Tula", "RU-TUL"),
    ("Пермь", "Perm", "RU-PER"), ("Кострома", "Kostroma", "RU-KOS"), ("Ульяновск", "Ulyanovsk", "RU-ULY"),
    ("Москва", "Moskva", "RU-MOW"), ("Орёл", "Oryol", "RU-ORL"), ("Вологда", "Vologda", "RU-VLG"),
    ("Ярославль", "Yaroslavl", "RU-YAR"),
];

/// What a thematic table is about.
pub struct Theme {
    /// Its code.
    pub code: &'static str,
    /// Firms of the sector, Italian: the first word of the name.
    pub italian: [&'static str; 5],
    /// Firms of the sector, Russian, and the same in Latin letters.
    pub russian: [(&'static str, &'static str); 4],
    /// What is offered or sought, in Italian, Russian, English.
    pub goods: [(&'static str, &'static str, &'static str); 6],
}

/// The four thematic tables.
pub const THEMES: [Theme; 4] = [
    Theme {
        code: "fashion",
        italian: ["Maglificio", "Ricamificio", "Tessitura", "Calzaturificio", "Bottonificio"],
        russian: [("Трикотаж", "Trikotazh"), ("Кожа и мех", "Kozha i mekh"), ("Ткани", "Tkani"), ("Кружево", "Kruzhevo")],
        goods: [
            ("maglieria conto terzi", "трикотаж на заказ", "contract knitwear"),
            ("ricami su pelle", "вышивка на коже", "embroidery on leather"),
            ("bottoni e accessori", "пуговицы и фурнитура", "buttons and trims"),
            ("tessuti di lana", "шерстяные ткани", "woollen fabrics"),
            ("tintoria e finissaggio", "крашение и отделка", "dyeing and finishing"),
            ("pelletteria", "кожгалантерея", "leather goods"),
        ],
    },
    Theme {
        code: "mechanics",
        italian: ["Officine", "Meccanica", "Torneria", "Carpenteria", "Automazioni"],
        russian: [("Станкострой", "Stankostroy"), ("Механика", "Mekhanika"), ("Автоматика", "Avtomatika"), ("Литьё", "Lityo")],
        goods: [
            ("macchine per maglieria", "вязальные машины", "knitting machines"),
            ("lavorazioni di precisione", "точная обработка", "precision machining"),
            ("linee di confezionamento", "упаковочные линии", "packaging lines"),
            ("stampi", "пресс-формы", "moulds"),
            ("robotica leggera", "лёгкая робототехника", "light robotics"),
            ("assistenza e ricambi", "сервис и запчасти", "service and spare parts"),
        ],
    },
    Theme {
        code: "agrifood",
        italian: ["Molino", "Caseificio", "Frantoio", "Vivaio", "Conserve"],
        russian: [("Агрохолдинг", "Agrokholding"), ("Молоко", "Moloko"), ("Сады", "Sady"), ("Зерно", "Zerno")],
        goods: [
            ("impianti per il latte", "молочное оборудование", "dairy plants"),
            ("serre", "теплицы", "greenhouses"),
            ("sementi e piantine", "семена и саженцы", "seeds and seedlings"),
            ("catena del freddo", "холодильная цепь", "cold chain"),
            ("mangimi", "корма", "feed"),
            ("packaging alimentare", "пищевая упаковка", "food packaging"),
        ],
    },
    Theme {
        code: "innovation",
        italian: ["Laboratori", "Sistemi", "Materiali", "Ottica", "Biotecnologie"],
        russian: [("Технопарк", "Tekhnopark"), ("Нано", "Nano"), ("Оптика", "Optika"), ("Цифра", "Tsifra")],
        goods: [
            ("materiali compositi", "композитные материалы", "composite materials"),
            ("ricerca congiunta", "совместные исследования", "joint research"),
            ("tracciabilità di filiera", "прослеживаемость цепочки", "supply chain traceability"),
            ("trasferimento tecnologico", "трансфер технологий", "technology transfer"),
            ("restauro e beni culturali", "реставрация", "restoration"),
            ("efficienza energetica", "энергоэффективность", "energy efficiency"),
        ],
    },
];

/// What people do, in Italian, Russian, English.
pub const ROLES: [(&str, &str, &str); 6] = [
    ("titolare", "владелец", "owner"),
    ("export manager", "менеджер по экспорту", "export manager"),
    ("responsabile acquisti", "руководитель закупок", "head of purchasing"),
    ("ricercatrice", "научный сотрудник", "researcher"),
    ("direttore", "директор", "director"),
    ("funzionario", "советник", "officer"),
];
