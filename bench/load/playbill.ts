/** Where events take place, with the zone, the currency and how many of all events. */
export const cities: readonly [readonly [City, number], ...(readonly [City, number])[]] = [
  [{ name: 'Москва', latin: 'moscow', zone: 'Europe/Moscow', currency: 'RUB', language: 'ru' }, 0.26],
  [{ name: 'Санкт-Петербург', latin: 'petersburg', zone: 'Europe/Moscow', currency: 'RUB', language: 'ru' }, 0.14],
  [{ name: 'Екатеринбург', latin: 'ekaterinburg', zone: 'Asia/Yekaterinburg', currency: 'RUB', language: 'ru' }, 0.06],
  [{ name: 'Новосибирск', latin: 'novosibirsk', zone: 'Asia/Novosibirsk', currency: 'RUB', language: 'ru' }, 0.05],
  [{ name: 'Казань', latin: 'kazan', zone: 'Europe/Moscow', currency: 'RUB', language: 'ru' }, 0.04],
  [{ name: 'Алматы', latin: 'almaty', zone: 'Asia/Almaty', currency: 'KZT', language: 'kk' }, 0.1],
  [{ name: 'Астана', latin: 'astana', zone: 'Asia/Almaty', currency: 'KZT', language: 'kk' }, 0.05],
  [{ name: 'Өскемен', latin: 'oskemen', zone: 'Asia/Almaty', currency: 'KZT', language: 'kk' }, 0.01],
  [{ name: 'São Paulo', latin: 'sao-paulo', zone: 'America/Sao_Paulo', currency: 'BRL', language: 'pt' }, 0.1],
  [{ name: 'Florianópolis', latin: 'florianopolis', zone: 'America/Sao_Paulo', currency: 'BRL', language: 'pt' }, 0.03],
  [{ name: 'London', latin: 'london', zone: 'Europe/London', currency: 'GBP', language: 'en' }, 0.08],
  [{ name: 'Zürich', latin: 'zurich', zone: 'Europe/Zurich', currency: 'EUR', language: 'en' }, 0.03],
  [{ name: 'თბილისი', latin: 'tbilisi', zone: 'Asia/Tbilisi', currency: 'USD', language: 'en' }, 0.05],
];

export type City = { name: string; latin: string; zone: string; currency: string; language: 'en' | 'ru' | 'pt' | 'kk' };

/** What it is called, in parts that go together in every combination. */
export const words: Readonly<Record<City['language'], { what: Words; about: Words }>> = {
  ru: {
    what: ['Лекция', 'Концерт', 'Мастер-класс', 'Спектакль', 'Встреча', 'Кинопоказ', 'Открытый урок', 'Ярмарка'],
    about: ['о звёздах', 'под дождём', 'для всей семьи', 'о данных и людях', 'на крыше', 'с Чайковским', 'о хлебе'],
  },
  kk: {
    what: ['Дәріс', 'Концерт', 'Шеберлік сабағы', 'Қойылым', 'Кездесу', 'Көрме'],
    about: ['жұлдыздар туралы', 'бүкіл отбасына', 'домбырамен', 'ғылым жайлы', 'қала төбесінде'],
  },
  pt: {
    what: ['Oficina', 'Concerto', 'Palestra', 'Peça', 'Encontro', 'Roda de samba'],
    about: ['sobre dados', 'para toda a família', 'ao pôr do sol', 'de violão', 'no jardim'],
  },
  en: {
    what: ['Talk', 'Concert', 'Workshop', 'Play', 'Meetup', 'Open day', 'Hack night'],
    about: ['on fault tolerance', 'in the park', 'for beginners', 'about bread', 'with strings', 'after dark'],
  },
};

type Words = readonly [string, ...string[]];
