/** As people write themselves, and in the letters that an address of a profile is made of. */
export type Name = { own: string; latin: string };

const names = (list: string): [Name, ...Name[]] => {
  const [first = { own: 'Anna', latin: 'anna' }, ...rest] = list.split(' ').map((pair) => {
    const [own = '', latin = own.toLowerCase()] = pair.split('/');
    return { own, latin };
  });
  return [first, ...rest];
};

/** First and last names that belong together; the share says how many people have such names. */
export const peoples: readonly [readonly [People, number], ...(readonly [People, number])[]] = [
  [
    {
      locale: 'ru',
      first: names(
        'Анна/anna Мария/maria Елена/elena Дмитрий/dmitry Алексей/alexey Сергей/sergey Ольга/olga Иван/ivan Наталья/natalia Юлия/yulia Пётр/petr Татьяна/tatiana',
      ),
      last: names(
        'Смирнова/smirnova Кузнецов/kuznetsov Попова/popova Соколов/sokolov Лебедева/lebedeva Новиков/novikov Морозова/morozova Щербаков/scherbakov Ёлкина/yolkina Жуков/zhukov',
      ),
    },
    0.5,
  ],
  [
    {
      locale: 'kk',
      first: names('Айгерім/aigerim Нұрлан/nurlan Әсел/asel Ерлан/erlan Гүлнұр/gulnur Дәурен/dauren Қуаныш/kuanysh'),
      last: names('Әбенова/abenova Сәтбаев/satbaev Қасымова/kasymova Жұмабеков/zhumabekov Өтегенова/otegenova'),
    },
    0.14,
  ],
  [
    {
      locale: 'pt',
      first: names('João/joao Conceição/conceicao Luísa/luisa Antônio/antonio Beatriz Rafael Thaís/thais Caetano'),
      last: names('Gonçalves/goncalves Araújo/araujo Souza Magalhães/magalhaes Conceição/conceicao Lima'),
    },
    0.16,
  ],
  [
    {
      locale: 'en',
      first: names('Grace Emily James Oliver Zoë/zoe Sean Amelia Noah Chloé/chloe Björn/bjorn'),
      last: names("O'Brien/obrien Taylor Müller/mueller Nguyễn/nguyen Smith-Jones/smith-jones García/garcia Wright"),
    },
    0.15,
  ],
  [
    {
      locale: 'en',
      first: names('小雨/xiaoyu 明/ming さくら/sakura ნინო/nino محمد/mohammed דנה/dana Αλέξης/alexis अनन्या/ananya'),
      last: names('王/wang 田中/tanaka ბერიძე/beridze الحسن/alhasan כהן/cohen Παππάς/pappas शर्मा/sharma 김/kim'),
    },
    0.05,
  ],
];

export type People = { locale: 'en' | 'ru' | 'pt' | 'kk'; first: [Name, ...Name[]]; last: [Name, ...Name[]] };
