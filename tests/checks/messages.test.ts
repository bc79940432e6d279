import { describe, expect, test } from 'vitest';
import { checkLiteralText } from '@/scripts/checks/literal-text';
import { checkLanguages } from '@/scripts/checks/message-languages';
import { checkUsage } from '@/scripts/checks/message-usage';
import { checkMessages } from '@/scripts/checks/messages';
import { aTree } from './tree';

const folder = 'server/i18n/messages';
type Messages = Record<string, unknown>;

const english: Messages = {
  title: 'Your seats',
  left: '{count, plural, one {# seat left} other {# seats left}}',
  when: 'from {at, date, long}',
  kind: '{kind, select, live {Live} other {In person}}',
};
const russian: Messages = {
  title: 'Ваши места',
  left: '{count, plural, one {# место} few {# места} many {# мест} other {# места}}',
  when: 'с {at, date, long}',
  kind: '{kind, select, live {Эфир} other {Вживую}}',
};

/** Two languages and one namespace, with whatever is changed in them. */
const languages = ({ en = {}, ru = {} }: { en?: Messages; ru?: Messages } = {}, more: Record<string, string> = {}) =>
  aTree({
    [`${folder}/en/seats.json`]: JSON.stringify({ ...english, ...en }),
    [`${folder}/ru/seats.json`]: JSON.stringify({ ...russian, ...ru }),
    ...more,
  });

const place = `${folder}/ru/seats.json`;

describe('languages', () => {
  test('that say the same in their own words pass', () => {
    expect(checkLanguages(languages())).toEqual([]);
  });

  test.each<[string, { en?: Messages; ru?: Messages }, string]>([
    ['a missing key', { en: { more: 'More' } }, `${place}: "more" is missing`],
    ['a key too many', { ru: { more: 'Ещё' } }, `${place}: "more" does not exist in English`],
    [
      'an argument of another name',
      { en: { hi: 'Hi {name}' }, ru: { hi: 'Да {who}' } },
      `${place}: "hi" takes {who: text}, English takes {name: text}`,
    ],
    [
      'an argument of another kind',
      { ru: { when: 'с {at}' } },
      `${place}: "when" takes {at: text}, English takes {at: date}`,
    ],
    [
      'a choice that the program does not know',
      { ru: { kind: '{kind, select, online {Эфир} other {Вживую}}' } },
      `${place}: "kind" takes {kind: select online|other}, English takes {kind: select live|other}`,
    ],
    [
      'a plural without the forms of its language',
      { ru: { left: '{count, plural, one {# место} other {# мест}}' } },
      `${place}: "left": the plural of {count} has one, other and needs one, few, many, other`,
    ],
    [
      'a plural with a form its language does not have',
      { en: { left: '{count, plural, one {#} few {#} other {#}}' } },
      `${folder}/en/seats.json: "left": the plural of {count} has few, one, other and needs one, other`,
    ],
    ['words that are still English', { ru: { title: 'Your seats' } }, `${place}: "title" is still English`],
    ['a message that cannot be read', { ru: { title: 'Места {' } }, `${place}: "title" cannot be read`],
  ])('%s is found', (_, changed, finding) => {
    expect(checkLanguages(languages(changed))).toContainEqual(expect.stringContaining(finding));
  });

  test('a file that one language does not have is found', () => {
    const root = languages({}, { [`${folder}/en/rooms.json`]: '{"title": "Room"}' });
    expect(checkLanguages(root)).toContain(`${folder}/ru/rooms.json: this file is missing`);
  });

  test('names and listed keys may be the same everywhere', () => {
    const same = { brand: 'Foyer', system: 'Windows', ok: 'OK', count: '{count}' };
    const list = { words: ['Foyer'], keys: { ru: ['seats.system'] } };
    const allowed = { 'scripts/checks/same-in-every-language.json': JSON.stringify(list) };
    expect(checkLanguages(languages({ en: same, ru: same }, allowed))).toEqual([]);
    expect(checkLanguages(languages({ en: same, ru: same }))).toEqual([
      `${place}: "brand" is still English`,
      `${place}: "system" is still English`,
    ]);
  });

  test('Portuguese may leave out its form for millions', () => {
    const left = (forms: string) => JSON.stringify({ left: `{count, plural, ${forms}}` });
    const check = (forms: string) =>
      checkLanguages(
        aTree({ [`${folder}/en/a.json`]: left('one {#} other {#}'), [`${folder}/pt/a.json`]: left(forms) }),
      );
    expect(check('one {#} other {#}')).toEqual([]);
    expect(check('one {#} many {#} other {#}')).toEqual([]);
    expect(check('other {#}')).toHaveLength(1);
  });
});

describe('what the code says', () => {
  const usage = (messages: Messages, files: Record<string, string>) =>
    checkUsage(aTree({ [`${folder}/en/seats.json`]: JSON.stringify(messages), ...files }));
  const page = (body: string) => ({
    'components/ticketing/page.tsx': `export function Page({ kind, ok }) {\n  const t = useTranslations('seats');\n  return ${body};\n}\n`,
  });

  test('exists in English and is used when it is there', () => {
    expect(usage({ title: 'Seats' }, page("t('title')"))).toEqual([]);
  });

  test.each<[string, string, Messages]>([
    ['a template', 't(`kinds.${kind}`)', { kinds: { live: 'Live', hall: 'Hall' } }],
    ['a choice', "t(ok ? 'yes' : 'no')", { yes: 'Yes', no: 'No' }],
    ['markup', "t.rich('terms', {})", { terms: 'Terms' }],
    ['a variable of this file', "['first', 'second'].map((key) => t(key))", { first: 'First', second: 'Second' }],
  ])('counts through %s', (_, body, messages) => {
    expect(usage(messages, page(body))).toEqual([]);
  });

  test('counts when the key is a constant of a file that is imported, and of no other', () => {
    const files = {
      'components/live/width.tsx':
        "import { widths } from './widths';\nconst t = useTranslations('seats.width');\nwidths.map((width) => t(width));\n",
      'components/live/widths.ts': "export const widths = ['phone', 'desktop'];\n",
      'components/live/other.ts': "export const other = 'tablet';\n",
    };
    const width = { phone: 'Phone', desktop: 'Desktop', tablet: 'Tablet' };
    expect(usage({ width }, files)).toEqual([`${folder}/en/seats.json: "seats.width.tablet" is used nowhere`]);
  });

  test('counts where the translator is handed on', () => {
    const words = "type Words = ReturnType<typeof useTranslations<'seats.live'>>;\n";
    const files = { 'components/live/since.ts': `${words}export const since = (t: Words) => t('minutes');\n` };
    expect(usage({ live: { minutes: 'Minutes' } }, files)).toEqual([]);
  });

  test('is found when English does not have it', () => {
    expect(usage({ title: 'Seats' }, page("[t('title'), t('gone'), t(`kinds.${kind}`)]"))).toEqual([
      'components/ticketing/page.tsx:3: there is no message "seats.gone"',
      'components/ticketing/page.tsx:3: there is no message "seats.kinds.…"',
    ]);
  });

  test('and nothing says any more, is found', () => {
    expect(usage({ title: 'Seats', old: 'Old' }, page("t('title')"))).toEqual([
      `${folder}/en/seats.json: "seats.old" is used nowhere`,
    ]);
  });

  test.each([
    ['a refusal', 'commands/hold-seats.ts', "throw conflict('seats.gone');"],
    ['a refusal about a field', 'commands/hold-seats.ts', "throw invalidField('seat', 'seats.gone');"],
    ['an error made by hand', 'commands/hold-seats.ts', "throw new DomainError('conflict', 'seats.gone');"],
    ['a check of a contract', 'schema.ts', "export const seat = z.string().min(1, 'seats.gone');"],
    ['a check with options', 'schema.ts', "export const seat = z.string().refine(isSeat, { error: 'seats.gone' });"],
    ['a reason kept in a value', 'rules/hold.ts', "export const reason = 'seats.errors.gone';"],
    ['a sentence where a reason belongs', 'schema.ts', "export const seat = z.string().max(9, 'Too long, sorry');"],
  ])('as the reason of %s exists too', (_, file, code) => {
    const found = usage({}, { [`server/ticketing/${file}`]: `${code}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^server\/ticketing\/.*: there is no message "(seats\.|Too long)/);
  });

  test('to programs is nobody’s reading matter', () => {
    const name = "export const seatsHeld = defineEvent('seats.hold.made', schema);\n";
    expect(usage({}, { 'server/ticketing/events.ts': name })).toEqual([]);
  });
});

describe('text in JSX', () => {
  const literal = (body: string) =>
    checkLiteralText(aTree({ 'components/shared/a.tsx': `export const A = ({ t, ok }) => ${body};\n` }));

  test.each([
    ['between tags', '<p>Seats</p>', 'Seats'],
    ['in braces', "<p>{'Seats'}</p>", 'Seats'],
    ['in a choice', "<p>{ok ? 'Yes' : t('no')}</p>", 'Yes'],
    ['behind a condition', "<p>{ok && 'Yes'}</p>", 'Yes'],
    ['in a template', '<p>{`${ok} seats`}</p>', '… seats'],
    ['in another script', '<p>Места</p>', 'Места'],
    ['in a name', '<button aria-label="Close" />', 'Close'],
    ['in a title', '<a title={`Seats`} />', 'Seats'],
    ['in a placeholder', '<input placeholder="City" />', 'City'],
    ['in a picture’s words', '<img alt="A hall" />', 'A hall'],
  ])('%s is found', (_, body, text) => {
    expect(literal(body)).toEqual([`components/shared/a.tsx:1: "${text}" is not from the messages`]);
  });

  test.each([
    ['signs', '<p>★ · 24/7 — {ok}&nbsp;₽</p>'],
    ['words from the messages', "<p title={t('title')}>{t('body')}</p>"],
    ['what nobody reads', '<input className="wide" name="city" type="text" />'],
    ['a comparison', "<p>{ok === 'yes' && t('yes')}</p>"],
    ['an empty picture', '<img alt="" />'],
  ])('%s pass', (_, body) => {
    expect(literal(body)).toEqual([]);
  });
});

test('the step of verify asks all of it', () => {
  const root = languages(
    { ru: { title: 'Your seats' } },
    { 'components/shared/a.tsx': 'export const A = () => <p>Seats</p>;\n' },
  );
  const findings = checkMessages(root).join('\n');
  expect(findings).toContain('is still English');
  expect(findings).toContain('is used nowhere');
  expect(findings).toContain('is not from the messages');
});
