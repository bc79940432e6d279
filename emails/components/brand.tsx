import { Column, Row, Section } from 'react-email';
import { PRODUCT_NAME } from '@/server/kernel/pure/product';
import { fonts, palette } from './palette';

const bar = { fontSize: 0, lineHeight: 0 } as const;

/**
 * The lit doorway, drawn with table cells: pictures are blocked until the reader allows them, and SVG is shown almost
 * nowhere. Where corners can't be rounded it is a square doorway, still ours.
 */
function Mark() {
  return (
    <table role="presentation" border={0} cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'separate' }}>
      <tbody>
        <tr>
          <td align="center" style={bar}>
            <table
              role="presentation"
              border={0}
              cellPadding={0}
              cellSpacing={0}
              style={{
                borderCollapse: 'separate',
                border: `2px solid ${palette.ink}`,
                borderBottom: '0',
                borderRadius: '10px 10px 0 0',
              }}
            >
              <tbody>
                <tr>
                  <td align="center" valign="bottom" width={16} height={19} style={{ ...bar, padding: '3px 3px 0' }}>
                    <div
                      style={{
                        width: '8px',
                        height: '15px',
                        backgroundColor: palette.brass,
                        borderRadius: '4px 4px 0 0',
                      }}
                    >
                      {' '}
                    </div>
                  </td>
                </tr>
              </tbody>
            </table>
          </td>
        </tr>
        <tr>
          <td width={24} height={2} style={{ ...bar, backgroundColor: palette.ink, borderRadius: '1px' }}>
            {' '}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function Brand() {
  return (
    <Section style={{ marginBottom: '28px' }} data-skip-in-text="true">
      <Row>
        <Column width={33} valign="middle">
          <Mark />
        </Column>
        <Column valign="middle" style={{ font: `600 22px/26px ${fonts.display}`, color: palette.ink }}>
          {PRODUCT_NAME}
        </Column>
      </Row>
    </Section>
  );
}
