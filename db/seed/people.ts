import type { Locale } from '@/server/i18n/config';

export type DemoPerson = {
  handle: string;
  firstName: string;
  lastName: string;
  locale: Locale;
  zone: string;
  bio: string;
  /** Of a demo account, when this person can sign in; everybody else has an address made of the handle. */
  email?: string;
};

type Home = Pick<DemoPerson, 'locale' | 'zone'>;
const moscow: Home = { locale: 'ru', zone: 'Europe/Moscow' };
const almaty: Home = { locale: 'kk', zone: 'Asia/Almaty' };
const saoPaulo: Home = { locale: 'pt', zone: 'America/Sao_Paulo' };
const lisbon: Home = { locale: 'pt', zone: 'Europe/Lisbon' };
const berlin: Home = { locale: 'en', zone: 'Europe/Berlin' };

/** Everybody here is invented. */
export const people: readonly DemoPerson[] = [
  {
    handle: 'marina-vetrova',
    firstName: 'Марина',
    lastName: 'Ветрова',
    ...moscow,
    email: 'attendee@foyer.localhost',
    bio: 'Хожу на всё, где после спектакля можно задать вопрос.',
  },
  {
    handle: 'dinara-alimova',
    firstName: 'Динара',
    lastName: 'Әлімова',
    locale: 'ru',
    zone: 'Asia/Almaty',
    email: 'organiser@foyer.localhost',
    bio: 'Собираю вечера, на которых кино, музыка и разговор помещаются в один зал.',
  },
  {
    handle: 'vera-klyuchevskaya',
    firstName: 'Вера',
    lastName: 'Ключевская',
    ...moscow,
    email: 'admin@foyer.localhost',
    bio: 'Держу ключи от всех дверей и знаю, какая скрипит.',
  },
  {
    handle: 'georgy-abashidze',
    firstName: 'Георгий',
    lastName: 'Абашидзе',
    ...moscow,
    bio: 'Пишу бэкенд с тех пор, когда его ещё называли серверной частью. Преподаю, чтобы понять самому.',
  },
  {
    handle: 'lena-polevaya',
    firstName: 'Елена',
    lastName: 'Полевая',
    ...moscow,
    bio: 'Дизайнер интерфейсов. Считаю, что критика, сказанная вслух и по-доброму, полезнее лайка.',
  },
  {
    handle: 'timur-galeev',
    firstName: 'Тимур',
    lastName: 'Галеев',
    ...moscow,
    bio: 'Вожу людей по музеям, когда в них гасят свет.',
  },
  {
    handle: 'sofia-lantsman',
    firstName: 'Софья',
    lastName: 'Ланцман',
    ...moscow,
    bio: 'Вторая скрипка. Люблю репетиции больше концертов.',
  },
  {
    handle: 'olga-debetova',
    firstName: 'Ольга',
    lastName: 'Дебетова',
    ...moscow,
    bio: 'Бухгалтер, который объясняет налоги на примере борща.',
  },
  {
    handle: 'anton-rodin',
    firstName: 'Антон',
    lastName: 'Родин',
    ...moscow,
    bio: 'Отец троих и разработчик одного очень старого сервиса.',
  },
  {
    handle: 'kira-zvonareva',
    firstName: 'Кира',
    lastName: 'Звонарёва',
    ...moscow,
    bio: 'Звукорежиссёр. Уверена, что у каждой комнаты есть голос.',
  },
  {
    handle: 'pasha-smirnoff',
    firstName: 'Павел',
    lastName: 'Смирнов',
    ...moscow,
    bio: 'Веду стендап, который переносили чаще, чем смеялись.',
  },
  {
    handle: 'rifat-jalaliev',
    firstName: 'Рифат',
    lastName: 'Җәләлиев',
    ...moscow,
    bio: 'Труба, флюгельгорн и тридцать друзей с инструментами.',
  },
  {
    handle: 'aigerim-satpaeva',
    firstName: 'Айгерім',
    lastName: 'Сәтпаева',
    ...almaty,
    bio: 'Режиссёр. «Тыныш лифт» атты қысқаметражды фильмнің авторы.',
  },
  {
    handle: 'asel-toleugazy',
    firstName: 'Әсел',
    lastName: 'Төлеуғазы',
    ...almaty,
    bio: 'Подкаст жүргізуші, дыбыс редакторы. Қазақша дыбыстың сұлулығына сенемін.',
  },
  {
    handle: 'zhannat-otegen',
    firstName: 'Жаннат',
    lastName: 'Өтеген',
    ...almaty,
    bio: 'Ертегі айтушы. Әжемнің сандығынан шыққан үш жүз оқиғаны білемін.',
  },
  {
    handle: 'joana-prado',
    firstName: 'Joana',
    lastName: 'Prado',
    ...saoPaulo,
    bio: 'Violonista e professora. Aprendi choro no quintal do meu avô.',
  },
  {
    handle: 'tiago-nunes',
    firstName: 'Tiago',
    lastName: 'Nunes',
    ...lisbon,
    bio: 'Físico de dia, contador de histórias ao fim da tarde.',
  },
  {
    handle: 'maya-lindqvist',
    firstName: 'Maya',
    lastName: 'Lindqvist',
    ...berlin,
    bio: 'Database engineer. I read query plans the way others read menus.',
  },
  {
    handle: 'jonas-feld',
    firstName: 'Jonas',
    lastName: 'Feld',
    ...berlin,
    bio: 'Cook, carpenter of one very long table, host of strangers.',
  },
];
