import type { Locale } from '@/server/i18n/config';

type Line = readonly [who: 'guest' | 'team', words: string];

/** What people ask each other before an evening, so general that it fits any of them. */
export const talks: Record<Locale, readonly (readonly Line[])[]> = {
  ru: [
    [
      ['guest', 'Всем привет! Кто уже бывал у этих организаторов?'],
      ['guest', 'Была весной. Начали вовремя, что редкость.'],
      ['guest', 'А вопросы задавать можно, или только слушаем?'],
      ['team', 'Можно и нужно. Пишите сюда, соберём и спросим вслух.'],
      ['guest', 'Отлично, тогда приду с тремя.'],
    ],
    [
      ['guest', 'Подскажите, сколько это продлится? Мне потом на электричку.'],
      ['team', 'Время окончания на странице честное. Если задержимся, скажем заранее.'],
      ['guest', 'Спасибо! Тогда успеваю.'],
      ['guest', 'Мы идём вдвоём с подругой, она по отдельному билету 🙂'],
      ['guest', 'Можно опоздать минут на десять?'],
      ['team', 'Можно, начнём с короткого вступления.'],
    ],
    [
      ['team', 'Добрый вечер! Здесь можно познакомиться до начала и задать вопросы.'],
      ['guest', 'Здравствуйте! Будет ли запись?'],
      ['team', 'Если все, кто говорит, согласятся, то да. Напишем об этом здесь.'],
      ['guest', 'Жду с нетерпением, давно хотела разобраться в теме.'],
    ],
  ],
  en: [
    [
      ['guest', 'Hello from a rainy kitchen. Anyone else coming alone?'],
      ['guest', 'Me! First time here.'],
      ['team', 'Welcome, both of you. There is always a table for people who came alone.'],
      ['guest', 'That is the nicest thing I read today.'],
    ],
    [
      ['guest', 'Do I need to prepare anything?'],
      ['team', 'Only a question or two. We start from the beginning.'],
      ['guest', 'Perfect, I have more questions than answers anyway.'],
      ['guest', 'Same. See you there!'],
      ['guest', 'Is it fine to join ten minutes late?'],
      ['team', 'Yes, the first ten minutes are a slow hello.'],
    ],
    [
      ['team', 'Good evening! Say who you are and what you hope to hear.'],
      ['guest', 'Backend developer, here because a friend would not stop talking about the last one.'],
      ['guest', 'I am that friend.'],
      ['guest', 'Will there be slides afterwards?'],
      ['team', 'Yes, we put a link here the next morning.'],
    ],
  ],
  pt: [
    [
      ['guest', 'Oi, gente! Alguém mais vindo de longe?'],
      ['guest', 'Eu, duas horas de ônibus. Vale a pena.'],
      ['team', 'Que bom! Avisem quando chegarem, guardamos um café.'],
      ['guest', 'Agora é que eu vou mesmo 😄'],
    ],
    [
      ['guest', 'Preciso levar alguma coisa?'],
      ['team', 'Só a curiosidade. O resto está aqui.'],
      ['guest', 'Dá para fazer perguntas durante?'],
      ['team', 'Dá sim. Escrevam aqui que a gente lê em voz alta.'],
      ['guest', 'Maravilha, até lá!'],
    ],
    [
      ['team', 'Boa noite! Aqui é o lugar para se apresentar antes do começo.'],
      ['guest', 'Boa noite! É a minha primeira vez por aqui.'],
      ['guest', 'A minha terceira. Você vai gostar.'],
      ['guest', 'Vai ficar gravado?'],
      ['team', 'Se todo mundo que fala concordar, sim. Avisamos aqui.'],
    ],
  ],
  kk: [
    [
      ['guest', 'Сәлеметсіздер ме! Бұрын барып көргендер бар ма?'],
      ['guest', 'Мен көктемде бардым, өте жылы кеш болды.'],
      ['team', 'Рақмет! Бұл жолы да солай болады деп үміттенеміз.'],
      ['guest', 'Сұрақ қоюға бола ма?'],
      ['team', 'Әрине, осында жазыңыздар, дауыстап оқимыз.'],
    ],
    [
      ['guest', 'Он минутқа кешіксем, кіре аламын ба?'],
      ['team', 'Кіре аласыз, алдымен қысқаша танысамыз.'],
      ['guest', 'Тамаша, рақмет!'],
      ['guest', 'Досыммен бірге келеміз, онда бөлек билет бар.'],
    ],
    [
      ['team', 'Қайырлы кеш! Басталғанша осында танысып алайық.'],
      ['guest', 'Қайырлы кеш! Мен Алматыданмын.'],
      ['guest', 'Мен Семейденмін, кездескенше!'],
      ['guest', 'Жазбасы бола ма?'],
      ['team', 'Сөйлейтіндердің бәрі келіссе, болады. Осында хабарлаймыз.'],
    ],
  ],
};
