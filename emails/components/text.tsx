import type { ReactNode } from 'react';
import { Button, Heading, Hr, Link, Section, Text } from 'react-email';
import { fonts, palette } from './palette';

type Props = { children: ReactNode };

export function Title({ children }: Props) {
  return (
    <Heading
      as="h1"
      className="title"
      style={{ font: `600 27px/33px ${fonts.sans}`, letterSpacing: '-0.3px', margin: '0 0 8px', color: palette.ink }}
    >
      {children}
    </Heading>
  );
}

export function Lead({ children }: Props) {
  return (
    <Text style={{ font: `400 16px/25px ${fonts.sans}`, margin: '0 0 24px', color: palette.inkSoft }}>{children}</Text>
  );
}

export function Note({ children }: Props) {
  return <Text style={{ font: `400 14px/21px ${fonts.sans}`, margin: 0, color: palette.inkSoft }}>{children}</Text>;
}

/** The cell carries the colour too: Outlook draws no block links, there the whole cell looks like the button. */
export function ActionButton({ href, children }: Props & { href: string }) {
  return (
    <table role="presentation" width="100%" border={0} cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td align="center" style={{ backgroundColor: palette.velvet, borderRadius: '12px' }}>
            <Button
              href={href}
              style={{
                display: 'block',
                boxSizing: 'border-box',
                width: '100%',
                padding: '16px 24px',
                borderRadius: '12px',
                backgroundColor: palette.velvet,
                color: palette.onVelvet,
                fontFamily: fonts.sans,
                fontSize: '17px',
                fontWeight: 600,
                textAlign: 'center',
              }}
            >
              {children}
            </Button>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** For who can't press the button, and for who wants to see where it leads. The text part has the button's own link. */
export function PlainLink({ href, children }: Props & { href: string }) {
  return (
    <Text
      data-skip-in-text="true"
      style={{
        font: `400 14px/21px ${fonts.sans}`,
        margin: '20px 0 0',
        color: palette.inkSoft,
      }}
    >
      {children}
      <br />
      <Link href={href} style={{ color: palette.velvet, textDecoration: 'underline', wordBreak: 'break-all' }}>
        {href}
      </Link>
    </Text>
  );
}

export function Footnote({ children }: Props) {
  return (
    <Section>
      <Hr style={{ borderTop: `1px solid ${palette.line}`, margin: '24px 0 20px' }} />
      <Text style={{ font: `400 13px/20px ${fonts.sans}`, margin: 0, color: palette.inkSoft }}>{children}</Text>
    </Section>
  );
}
