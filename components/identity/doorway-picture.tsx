/** People on their way in. Each is a head and shoulders; where they stand and how tall they are. */
const GUESTS = [
  { x: 84, height: 108 },
  { x: 138, height: 94 },
  { x: 258, height: 100 },
  { x: 316, height: 118 },
];
const RINGS = [118, 140, 162, 184];

/**
 * The mark, large: the arch of the house with its light on. Night inside the arch in both themes, as in every room with
 * the lights down. On a phone only the top of it looks over the title.
 */
export function DoorwayPicture() {
  return (
    <div className="relative max-md:mx-auto max-md:h-[132px] max-md:w-full max-md:overflow-hidden">
      <svg aria-hidden viewBox="0 0 400 520" className="mx-auto block w-full max-w-[420px] max-md:max-w-[220px]">
        <path d="M6 520V206a194 194 0 0 1 388 0v314" fill="none" stroke="var(--ink-2)" strokeWidth="2" />
        <g className="house">
          <Night />
        </g>
      </svg>
      <div className="-mx-6 h-0.5 bg-ink max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:mx-auto max-md:w-72" />
    </div>
  );
}

function Night() {
  return (
    <>
      <defs>
        <clipPath id="doorway-inside">
          <path d="M15 520V206a185 185 0 0 1 370 0v314z" />
        </clipPath>
        <linearGradient id="doorway-night" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="color-mix(in oklab, var(--velvet) 46%, var(--sunken))" />
          <stop offset="0.62" stopColor="var(--velvet)" />
          <stop offset="1" stopColor="color-mix(in oklab, var(--velvet) 62%, var(--brass))" />
        </linearGradient>
        <radialGradient id="doorway-glow" cx="0.5" cy="0.78" r="0.62">
          <stop offset="0" stopColor="var(--brass)" stopOpacity="0.85" />
          <stop offset="1" stopColor="var(--brass)" stopOpacity="0" />
        </radialGradient>
        <linearGradient id="doorway-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--brass)" />
          <stop offset="1" stopColor="color-mix(in oklab, var(--brass) 35%, var(--ink))" />
        </linearGradient>
      </defs>
      <g clipPath="url(#doorway-inside)">
        <rect width="400" height="520" fill="url(#doorway-night)" />
        <rect width="400" height="520" fill="url(#doorway-glow)" />
        {RINGS.map((radius, index) => (
          <path
            key={radius}
            d={`M${200 - radius} 520V${268}a${radius} ${radius} 0 0 1 ${2 * radius} 0v252`}
            fill="none"
            stroke="var(--brass)"
            strokeWidth="3.4"
            strokeLinecap="round"
            strokeDasharray={`0.1 ${11 + index * 1.5}`}
            opacity={0.95 - index * 0.2}
          />
        ))}
        <path d="M116 520V268a84 84 0 0 1 168 0v252z" fill="url(#doorway-light)" />
        <path
          d="M116 520V268a84 84 0 0 1 168 0v252"
          fill="none"
          stroke="var(--ink)"
          strokeOpacity="0.5"
          strokeWidth="2"
        />
        {GUESTS.map(({ x, height }) => (
          <Guest key={x} x={x} height={height} />
        ))}
      </g>
    </>
  );
}

function Guest({ x, height }: { x: number; height: number }) {
  const top = 520 - height;
  const shoulders = top + 27;
  return (
    <g fill="var(--sunken)">
      <circle cx={x} cy={top + 12} r="12.5" />
      <path
        d={`M${x - 19} 520L${x - 24} ${shoulders + 22}Q${x - 23} ${shoulders + 2} ${x - 6} ${shoulders}L${x + 6} ${shoulders}Q${x + 23} ${shoulders + 2} ${x + 24} ${shoulders + 22}L${x + 19} 520Z`}
      />
      <rect x={x - 4.5} y={top + 18} width="9" height="14" />
    </g>
  );
}
