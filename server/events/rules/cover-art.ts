/** From the dark of the hall to the light of a lamp: ground, colour, lamp, paper. */
const PALETTES: readonly [Palette, ...Palette[]] = [
  ['#2a0f1b', '#7a1c3b', '#d9a441', '#f7e3c4'],
  ['#10222b', '#1f5c6b', '#e0b25a', '#f2ead8'],
  ['#1d1533', '#5b3a8c', '#f08c6a', '#fbe6d4'],
  ['#14251b', '#2f6b4a', '#e8c15c', '#f4efdc'],
  ['#2b1510', '#a8452c', '#f2c078', '#fdf0dc'],
  ['#111a33', '#2b4a9b', '#e9b44c', '#efe9dd'],
  ['#2a1226', '#8f2f6b', '#f4b183', '#fdeee2'],
];

const [WIDTH, HEIGHT] = [800, 600];

type Palette = readonly [ground: string, colour: string, lamp: string, paper: string];
type Chance = () => number;
type Motif = (chance: Chance, palette: Palette) => string;

/** A picture that follows from the seed alone, so an event without a photo keeps its face wherever it is shown. */
export function coverArt(seed: string): string {
  const chance = chanceOf(seed);
  const palette = pick(PALETTES, chance);
  const [ground, colour] = palette;
  const motif = pick([hall, curtain, spotlights, rings], chance);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">`,
    `<linearGradient id="g" x2=".4" y2="1"><stop stop-color="${colour}"/><stop offset="1" stop-color="${ground}"/></linearGradient>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#g)"/>`,
    motif(chance, palette),
    '</svg>',
  ].join('');
}

/** Rows of lamps around a stage; each row is one dashed circle, so that the picture stays small. */
const hall: Motif = (chance, [, , lamp, paper]) => {
  const cx = round(WIDTH * (0.3 + chance() * 0.4));
  const rows = Array.from({ length: 13 }, (_, index) => {
    const part = (index + 1) / 13;
    const radius = round(part * WIDTH * 0.92);
    const size = round(7 + part * 5);
    const gap = round(size * 2.3);
    const lit = Array.from({ length: 4 }, () => `0 ${gap * (2 + Math.floor(chance() * 12))}`).join(' ');
    return (
      `<circle r="${radius}" stroke="${paper}" stroke-width="${size}" stroke-dasharray="0 ${gap}" opacity="${round(0.16 + 0.3 * part)}"/>` +
      `<circle r="${radius}" stroke="${lamp}" stroke-width="${size}" stroke-dasharray="${lit}"/>`
    );
  });
  return `<g fill="none" stroke-linecap="round" transform="translate(${cx} ${round(HEIGHT * 1.06)})">${rows.join('')}</g>`;
};

const curtain: Motif = (chance, [ground, colour, lamp, paper]) => {
  const width = WIDTH / 14;
  const folds = Array.from({ length: 14 }, (_, index) => {
    const light = Math.sin(index * 1.7 + chance() * 0.6);
    const length = round(HEIGHT * (0.82 + 0.12 * Math.sin(index * 0.9)));
    return `<path d="M${round(index * width)} 0h${round(width + 1)}v${length}q${round(-width / 2)} 18 ${round(-width - 1)} 0z" fill="${light > 0 ? colour : ground}" opacity="${round(0.55 + 0.45 * Math.abs(light))}"/>`;
  });
  const stage = `<rect y="${HEIGHT * 0.9}" width="${WIDTH}" height="${HEIGHT * 0.1}" fill="${lamp}" opacity=".9"/>`;
  const spot = `<circle cx="${round(WIDTH * (0.35 + chance() * 0.3))}" cy="${HEIGHT * 0.97}" r="${WIDTH * 0.3}" fill="${paper}" opacity=".16"/>`;
  return folds.join('') + stage + spot;
};

const spotlights: Motif = (chance, [ground, colour, lamp, paper]) => {
  const beams = Array.from({ length: 5 }, (_, index) => {
    const [from, spread, to] = [WIDTH * chance(), WIDTH * (0.08 + chance() * 0.14), WIDTH * chance()];
    return `<path d="M${round(from)} -24L${round(to - spread)} ${HEIGHT}H${round(to + spread)}z" fill="${[lamp, paper, colour][index % 3]}" opacity="${round(0.16 + chance() * 0.2)}"/>`;
  });
  const heads = Array.from({ length: 26 }, () => {
    const [x, y, size] = [chance() * WIDTH, HEIGHT * (0.88 + chance() * 0.12), WIDTH * (0.018 + chance() * 0.016)];
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}"/>`;
  });
  return `${beams.join('')}<g fill="${ground}" opacity=".85">${heads.join('')}</g>`;
};

const rings: Motif = (chance, [, , lamp, paper]) => {
  const [cx, cy] = [round(WIDTH * (0.2 + chance() * 0.6)), round(HEIGHT * (0.25 + chance() * 0.5))];
  const waves = Array.from({ length: 9 }, (_, index) => {
    const part = (9 - index) / 9;
    const dashes = index % 2 === 0 ? '' : ' stroke-dasharray="30 13"';
    return `<circle r="${round(part * WIDTH * 0.72)}" stroke="${index % 3 === 0 ? lamp : paper}" stroke-width="${round(11 * (1 + chance()))}" opacity="${round(0.2 + 0.6 * (1 - part))}"${dashes}/>`;
  });
  return `<g fill="none" transform="translate(${cx} ${cy})">${waves.join('')}<circle r="46" fill="${lamp}"/></g>`;
};

/** A small generator of evenly spread numbers: chance that is the same every time. */
function chanceOf(seed: string): Chance {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16_777_619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_507) ^ Math.imul(state ^ (state >>> 13), 3_266_489_909);
    state ^= state >>> 16;
    return (state >>> 0) / 2 ** 32;
  };
}

function pick<Item>(items: readonly [Item, ...Item[]], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)] ?? items[0];
}

const round = (value: number) => Math.round(value * 100) / 100;
