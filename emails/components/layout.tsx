import type { ReactNode } from 'react';
import { Body, Container, Head, Html, Preview } from 'react-email';
import { Brand } from './brand';
import { fonts, palette } from './palette';

/** Only what inline styles can't say: a phone's margins. Programs that drop it show the same mail, a little tighter. */
const phone = `
  @media (max-width: 560px) {
    .sheet { padding: 24px 18px !important; border-radius: 14px !important }
    .around { padding: 12px 8px 32px !important }
    .stub-cell { padding-left: 18px !important; padding-right: 18px !important }
    .title { font-size: 24px !important; line-height: 30px !important }
    .fact-label, .fact-value { display: block !important; width: auto !important }
    .fact-label { padding-bottom: 0 !important }
    .fact-value { padding-top: 0 !important }
  }
`;

/** Outlook for Windows knows no max-width; read by nobody else. */
const outlook = '<!--[if mso]><style>.mail { width: 600px }</style><![endif]-->';

type Props = { lang: string; title: string; preview: string; children: ReactNode };

export function Layout({ lang, title, preview, children }: Props) {
  return (
    <Html lang={lang}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light only" />
        {/* Otherwise phones turn times, addresses and numbers into links of their own. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{title}</title>
        <style>{phone}</style>
      </Head>
      <Body lang={lang} style={{ backgroundColor: palette.sunken, margin: 0, padding: 0, fontFamily: fonts.sans }}>
        <Preview useTitleTag={false}>{preview}</Preview>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React writes no comments by itself. */}
        <div dangerouslySetInnerHTML={{ __html: outlook }} />
        <table role="presentation" width="100%" border={0} cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              <td className="around" align="center" style={{ padding: '32px 16px 56px' }}>
                <Container className="mail" style={{ maxWidth: '600px', borderCollapse: 'separate' }}>
                  <Sheet>{children}</Sheet>
                </Container>
              </td>
            </tr>
          </tbody>
        </table>
      </Body>
    </Html>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: 'separate' }}
    >
      <tbody>
        <tr>
          <td
            className="sheet"
            style={{
              backgroundColor: palette.paper,
              border: `1px solid ${palette.line}`,
              borderRadius: '18px',
              padding: '32px 36px 28px',
              color: palette.ink,
            }}
          >
            <Brand />
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
