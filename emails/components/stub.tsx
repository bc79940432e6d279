import type { CSSProperties, ReactNode } from 'react';
import { fonts, palette } from './palette';

const edge = `1px solid ${palette.lineStrong}`;
const sides: CSSProperties = { backgroundColor: palette.raised, borderLeft: edge, borderRight: edge };
const flat: CSSProperties = { borderCollapse: 'separate' };

/** Half a circle bitten out of the ticket's edge: the sheet's own colour, closed by the ticket's border. */
function Notch({ side }: { side: 'left' | 'right' }) {
  const left = side === 'left';
  return (
    <td width={12} align={side} style={{ backgroundColor: palette.raised, fontSize: 0, lineHeight: 0 }}>
      <div
        style={{
          width: '11px',
          height: '22px',
          backgroundColor: palette.paper,
          border: edge,
          borderRadius: left ? '0 12px 12px 0' : '12px 0 0 12px',
          [left ? 'borderLeft' : 'borderRight']: `1px solid ${palette.paper}`,
        }}
      >
        {' '}
      </div>
    </td>
  );
}

function Perforation() {
  return (
    <tr data-skip-in-text="true">
      <td style={{ padding: 0 }}>
        <table role="presentation" width="100%" border={0} cellPadding={0} cellSpacing={0} style={flat}>
          <tbody>
            <tr>
              <Notch side="left" />
              <td style={{ backgroundColor: palette.raised, fontSize: 0, lineHeight: 0, padding: '0 8px' }}>
                <div style={{ borderTop: `2px dashed ${palette.lineStrong}`, height: 0 }}> </div>
              </td>
              <Notch side="right" />
            </tr>
          </tbody>
        </table>
      </td>
    </tr>
  );
}

type Props = { top: ReactNode; children: ReactNode };

/** Foyer's ticket: what it is about above the perforation, what to do below. */
export function Stub({ top, children }: Props) {
  return (
    <table role="presentation" width="100%" border={0} cellPadding={0} cellSpacing={0} style={flat}>
      <tbody>
        <tr>
          <td
            className="stub-cell"
            style={{ ...sides, borderTop: edge, borderRadius: '18px 18px 0 0', padding: '22px 28px 14px' }}
          >
            {top}
          </td>
        </tr>
        <Perforation />
        <tr>
          <td
            className="stub-cell"
            style={{ ...sides, borderBottom: edge, borderRadius: '0 0 18px 18px', padding: '14px 28px 26px' }}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

type Fact = { label: string; value: string };

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <table
      role="presentation"
      width="100%"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      style={flat}
      data-text-format="dataTable"
    >
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <td
              className="fact-label"
              width="34%"
              valign="top"
              style={{ font: `400 15px/22px ${fonts.sans}`, color: palette.inkSoft, padding: '5px 16px 5px 0' }}
            >
              {label}
            </td>
            <td
              className="fact-value"
              valign="top"
              style={{
                font: `600 15px/22px ${fonts.sans}`,
                color: palette.ink,
                padding: '5px 0',
                wordBreak: 'break-word',
              }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
