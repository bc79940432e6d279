import type { TicketView } from '@/server/ticketing/queries/get-ticket';

type Props = { qr: TicketView['qr']; label: string };

/** Clear squares around the code, or a reader does not find it. */
const CLEAR = 4;

/** Black on white in both themes: a scanner at a dark door reads nothing else. */
export function QrCode({ qr: { size, path }, label }: Props) {
  const side = size + 2 * CLEAR;
  return (
    <svg
      viewBox={`${-CLEAR} ${-CLEAR} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block aspect-square w-full max-w-[288px] rounded-[14px]"
    >
      <rect x={-CLEAR} y={-CLEAR} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
