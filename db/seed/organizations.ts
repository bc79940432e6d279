import type { OrganizationRoleKey } from '@/server/kernel/pure/built-in-roles';
import type { Currency } from '@/server/kernel/pure/money';

export type DemoOrganization = {
  handle: string;
  name: string;
  bio: string;
  zone: string;
  currency: Currency;
  team: readonly (readonly [person: string, role: OrganizationRoleKey])[];
};

const russian = { zone: 'Europe/Moscow', currency: 'RUB' } as const;
const kazakh = { zone: 'Asia/Almaty', currency: 'KZT' } as const;

export const organizations: readonly DemoOrganization[] = [
  {
    handle: 'oner-uii',
    name: 'Өнер үйі',
    bio: 'Дом искусств в Семее. Показываем кино, которого ещё нет в сети, читаем стихи на двух языках и никогда не гасим свет в фойе.',
    ...kazakh,
    team: [
      ['dinara-alimova', 'owner'],
      ['aigerim-satpaeva', 'manager'],
      ['zhannat-otegen', 'speaker'],
    ],
  },
  {
    handle: 'backend-guild',
    name: 'Гильдия бэкенда',
    bio: 'Сообщество тех, кто пишет невидимую половину программ. Раз в неделю открываем чужой код и вместе разбираемся, почему он такой.',
    ...russian,
    team: [
      ['georgy-abashidze', 'owner'],
      ['anton-rodin', 'editor'],
    ],
  },
  {
    handle: 'pole-school',
    name: 'Школа «Поле»',
    bio: 'Школа дизайна и карьеры без экзаменов. Учимся показывать недоделанное и слушать ответ.',
    ...russian,
    team: [
      ['lena-polevaya', 'owner'],
      ['dinara-alimova', 'editor'],
    ],
  },
  {
    handle: 'night-watch',
    name: 'Ночной дозор экспонатов',
    bio: 'Водим по музеям после закрытия и по городам, которых не построили. Фонарики выдаём.',
    ...russian,
    team: [
      ['timur-galeev', 'owner'],
      ['dinara-alimova', 'door'],
    ],
  },
  {
    handle: 'taneev-quartet',
    name: 'Квартет Танеева',
    bio: 'Четыре инструмента и открытая дверь: на репетициях можно сидеть между пультами и спрашивать.',
    ...russian,
    team: [['sofia-lantsman', 'owner']],
  },
  {
    handle: 'accounting-aloud',
    name: 'Бухгалтерия вслух',
    bio: 'Говорим о налогах человеческими словами. Если после эфира остался вопрос, виноваты мы.',
    ...russian,
    team: [['olga-debetova', 'owner']],
  },
  {
    handle: 'parents-code',
    name: 'Родители пишут код',
    bio: 'Семейные хакатоны и игры, после которых ребёнок объясняет родителям, что такое база данных.',
    ...russian,
    team: [['anton-rodin', 'owner']],
  },
  {
    handle: 'slyshno',
    name: 'Слышно!',
    bio: 'Дискотеки в наушниках, хоры без слуха и мастерские звука. Нас почти не слышат соседи.',
    ...russian,
    team: [
      ['kira-zvonareva', 'owner'],
      ['sofia-lantsman', 'moderator'],
    ],
  },
  {
    handle: 'club-21',
    name: 'Клуб 21',
    bio: 'Маленькая сцена во дворе на Рубинштейна. Двадцать один стул в первом ряду, остальные как получится.',
    ...russian,
    team: [['pasha-smirnoff', 'owner']],
  },
  {
    handle: 'rifat-and-friends',
    name: 'Рифат Җәләлиев и друзья',
    bio: 'Казанский джем, который начался на кухне и перестал в неё помещаться.',
    ...russian,
    team: [['rifat-jalaliev', 'owner']],
  },
  {
    handle: 'un-studio',
    name: 'Үн студиясы',
    bio: 'Алматыдағы дыбыс студиясы. Қазақша подкаст, радиопьеса және тыныштық жазамыз.',
    ...kazakh,
    team: [['asel-toleugazy', 'owner']],
  },
  {
    handle: 'ulttyq-ertegi',
    name: 'Ұлттық ертегі',
    bio: 'Ертегіні кітаптан емес, адамның аузынан тыңдаймыз. Балалар да, әжелер де сахнада.',
    ...kazakh,
    team: [
      ['zhannat-otegen', 'owner'],
      ['asel-toleugazy', 'editor'],
    ],
  },
  {
    handle: 'casa-do-violao',
    name: 'Casa do Violão',
    bio: 'Uma casa na Vila Madalena com doze violões na parede e café sempre pronto. Aulas abertas, rodas e oficinas.',
    zone: 'America/Sao_Paulo',
    currency: 'BRL',
    team: [['joana-prado', 'owner']],
  },
  {
    handle: 'ciencia-na-praca',
    name: 'Ciência na Praça',
    bio: 'Levamos telescópios, ímanes e perguntas difíceis para as praças de Lisboa. Sem quadro, sem nota, sem pressa.',
    zone: 'Europe/Lisbon',
    currency: 'EUR',
    team: [['tiago-nunes', 'owner']],
  },
  {
    handle: 'open-terminal',
    name: 'Open Terminal',
    bio: 'Evenings at the command line for people who like to know why. Beginners sit in the front row.',
    zone: 'Europe/Berlin',
    currency: 'USD',
    team: [['maya-lindqvist', 'owner']],
  },
  {
    handle: 'long-table',
    name: 'The Long Table',
    bio: 'One table, forty chairs, a different city kitchen every month. You never sit beside the person you came with.',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    team: [
      ['jonas-feld', 'owner'],
      ['maya-lindqvist', 'finance'],
    ],
  },
];
