/** Thirty people of two sides and what they ask of each other, made up. */
import type { Row } from './sheets';

const italian: [given: string, family: string, firm: string, kind: string, languages: string][] = [
  ['Niccolò', "D'Angelo", 'Tessitura di Prato S.r.l.', 'firm', 'it;en'],
  ['Giulia', 'Forlì', 'Filatura Biella & Figli', 'firm', 'it'],
  ['Desirée', 'Mancini', 'Ricamificio Carpi S.n.c.', 'firm', 'it;en;fr'],
  ['Lorenzo', "De Sanctis", "Concia Sant'Ambrogio", 'firm', 'it'],
  ['Chiara', 'Bevilacqua', 'Bottonificio Palazzolo S.p.A.', 'firm', 'it;en'],
  ['Matteo', 'Rossi', 'Regione Toscana', 'region', 'it'],
  ['Sofia', "Dall'Acqua", 'Calzaturificio del Brenta', 'firm', 'it;ru'],
  ['Andrea', 'Lombardi', 'Camera di Commercio di Firenze', 'chamber', 'it;en'],
  ['Martina', 'Gallo', 'Università di Pisa', 'university', 'it;en'],
  ['Francesco', 'Rinaldi', 'Distretto del Mobile', 'association', 'it'],
  ['Elena', 'Costantini', 'Maglificio Carpi 1974', 'firm', 'it'],
  ['Tommaso', 'Nardò', 'Macchine Tessili Schio', 'firm', 'it;en'],
  ['Alessia', 'Fontana', 'Seteria Como', 'firm', 'it;fr'],
  ['Pietro', 'Zanella', 'Polo Tecnologico Navacchio', 'tech_pole', 'it;en'],
  ['Irene', 'Caputo', 'Sartoria Napoli', 'firm', 'it'],
];

const russian: [given: string, family: string, latin: string, firm: string, kind: string, languages: string][] = [
  ['Ольга', 'Щербакова', 'Olga Shcherbakova', 'ООО «Ивановский текстиль»', 'firm', 'ru'],
  ['Михаил', 'Королёв', 'Mikhail Korolev', 'АО «Вышневолоцкая мануфактура»', 'firm', 'ru;en'],
  ['Наталья', 'Фёдорова', 'Natalia Fedorova', 'ООО «Кожа и мех Уфа»', 'firm', 'ru'],
  ['Алексей', 'Юрьев', 'Aleksei Yuriev', 'Торгово-промышленная палата Твери', 'chamber', 'ru;en'],
  ['Екатерина', 'Цветкова', 'Ekaterina Tsvetkova', 'ООО «Павловопосадские платки»', 'firm', 'ru;it'],
  ['Дмитрий', 'Жуков', 'Dmitrii Zhukov', 'АО «Брянский камвольный комбинат»', 'firm', 'ru'],
  ['Анна', 'Чернышёва', 'Anna Chernysheva', 'Минпромторг Татарстана', 'institution', 'ru;en'],
  ['Сергей', 'Воробьёв', 'Sergei Vorobev', 'ООО «Фурнитура Урала»', 'firm', 'ru'],
  ['Мария', 'Ёлкина', 'Maria Elkina', 'МГУ дизайна и технологии', 'university', 'ru;en'],
  ['Иван', 'Подъяпольский', 'Ivan Podiapolskii', 'ООО «Швейный дом Казань»', 'firm', 'ru'],
  ['Татьяна', 'Эйдлина', 'Tatiana Eidlina', 'АО «Шуйские ситцы»', 'firm', 'ru'],
  ['Павел', 'Горбунов', 'Pavel Gorbunov', 'Корпорация развития Иваново', 'region', 'ru;en'],
  ['Светлана', 'Хлебникова', 'Svetlana Khlebnikova', 'ООО «Обувь Торжка»', 'firm', 'ru'],
  ['Георгий', 'Зайцев', 'Georgii Zaitsev', 'ООО «Станкотекс»', 'firm', 'ru;en'],
  ['Вера', 'Мышкина', 'Vera Myshkina', 'ООО «Вологодское кружево»', 'firm', 'ru'],
];

const offers = ['tessuti tecnici', 'filati di cashmere', 'ricamo a macchina', 'bottoni in corozo', 'pelli conciate al vegetale'];
const seeks = ['льняная ткань', 'distributori', 'партнёр по пошиву', 'fornitori di cotone', 'conto terzi'];

function person(number: number, side: 'IT' | 'RU', told: Row): Row {
  return {
    external_id: `P${String(number).padStart(2, '0')}`,
    side,
    organisation_latin: '',
    country: side,
    region: side === 'IT' ? 'IT-52' : 'RU-IVA',
    role: side === 'IT' ? 'titolare' : 'директор',
    offers: offers[number % offers.length],
    seeks: seeks[number % seeks.length],
    unavailable: '',
    max: '6',
    ...told,
  };
}

/** `at` is the domain of their addresses, which keeps the people of different walks apart. */
export function participants(at: string): Row[] {
  const one = italian.map(([given_name, family_name, organisation, organisation_type, languages], index) =>
    person(index + 1, 'IT', { given_name, family_name, name_latin: '', organisation, organisation_type, languages, email: `it${index + 1}@${at}` }),
  );
  const other = russian.map(([given_name, family_name, name_latin, organisation, organisation_type, languages], index) =>
    person(index + 16, 'RU', { given_name, family_name, name_latin, organisation, organisation_type, languages, email: `ru${index + 1}@${at}` }),
  );
  return [...one, ...other];
}

/** Each Italian asks three Russians; two in three are accepted, every fifth must take place. */
export function requests(): Row[] {
  const rows: Row[] = [];
  for (let from = 1; from <= 15; from += 1) {
    for (const step of [0, 4, 9]) {
      const number = rows.length + 1;
      rows.push({
        external_id: `R${String(number).padStart(3, '0')}`,
        from: `P${String(from).padStart(2, '0')}`,
        to: `P${String(16 + ((from - 1 + step) % 15)).padStart(2, '0')}`,
        priority: number % 5 === 0 ? 'must' : 'wish',
        status: number % 3 === 0 ? 'requested' : 'accepted',
        note: number === 1 ? 'Campioni da mostrare: lino; seta "pura"' : '',
      });
    }
  }
  return rows;
}
