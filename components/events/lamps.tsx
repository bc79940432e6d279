const ROWS = 13;
/** Of each row, which lamps are lit: how many stay dark before each. Drawn by hand, so that no two rows line up. */
const LIT = [
  [5, 23, 6, 10],
  [6, 23, 5, 14],
  [8, 15, 6, 9],
  [7, 18, 6, 10],
  [5, 21, 6, 15],
  [8, 21, 5, 14],
  [5, 17, 3, 15],
  [8, 20, 2, 14],
  [4, 16, 6, 9],
  [6, 14, 4, 12],
  [8, 20, 5, 12],
  [9, 23, 5, 10],
  [6, 15, 2, 10],
];

const rows = Array.from({ length: ROWS }, (_, index) => ({ radius: 232 + 35 * index, gap: 14.5 + 0.7 * index }));

/** Rows of lamps over the desk where one asks. Decoration only. */
export function Lamps() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 1500 420"
      fill="none"
      strokeLinecap="round"
      className="pointer-events-none absolute bottom-0 left-1/2 -ms-[750px] h-[420px] w-[1500px] max-md:-top-[150px] max-md:bottom-auto"
      style={{
        mask: 'linear-gradient(#0000,#000 26%,#000 58%,#0000 92%), radial-gradient(ellipse 50% 130% at 50% 100%,#000 40%,#0000), radial-gradient(ellipse 330px 150px at 50% 49%,#0000 70%,#000)',
        maskComposite: 'intersect',
      }}
    >
      <g transform="translate(750 470)" strokeWidth="4.5" className="stroke-line-strong opacity-70">
        {rows.map(({ radius, gap }) => (
          <circle key={radius} r={radius} strokeDasharray={`0 ${gap}`} />
        ))}
      </g>
      <g transform="translate(750 470)" strokeWidth="5" className="stroke-brass">
        {rows.map(({ radius, gap }, index) => (
          <circle
            key={radius}
            r={radius}
            strokeDasharray={LIT[index]?.map((dark) => `0 ${(dark * gap).toFixed(1)}`).join(' ')}
          />
        ))}
      </g>
    </svg>
  );
}
