import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { eventAddress } from '../../events/rules/event-address';
import type { Locale } from '../../i18n/config';
import { formatDateWithYear, formatTime, formatWeekday, formatZone } from '../../i18n/format';
import { PRODUCT_NAME } from '../../kernel/pure/product';
import { drawQr } from '../../kernel/qr';
import type { TicketRow } from './ticket-row';
import type { TicketTranslator } from './words';

/** The fonts built into every reader know no Cyrillic: without an embedded one the text would be garbage, silently. */
const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/onest');
const REGULAR = join(FONTS, '400Regular/Onest_400Regular.ttf');
const BOLD = join(FONTS, '600SemiBold/Onest_600SemiBold.ttf');

const MARGIN = 36;
const QR_SIDE = 200;
const INK = '#241517';
const SOFT = '#6b5a5c';
const VELVET = '#7a1f3a';
const LINE = '#d9cdc8';

type Pdf = InstanceType<typeof PDFDocument>;
type Printing = { row: TicketRow; locale: Locale; t: TicketTranslator };

/** One ticket on a page of A5. The same ticket gives the same bytes, so that a mail sent again is the same mail. */
export function printTicket({ row, locale, t }: Printing): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A5',
    margin: MARGIN,
    lang: locale,
    info: { Title: row.title, Author: PRODUCT_NAME, CreationDate: row.createdAt, ModDate: row.createdAt },
  });
  const bytes = collect(pdf);
  pdf.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  head(pdf, row);
  facts(pdf, { row, locale, t });
  code(pdf, { row, locale, t });
  pdf.end();
  return bytes;
}

function collect(pdf: Pdf): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.on('end', () => resolve(Buffer.concat(chunks)));
  pdf.on('error', reject);
  return promise;
}

const widthOf = (pdf: Pdf) => pdf.page.width - 2 * MARGIN;

function head(pdf: Pdf, { title, organizerName }: TicketRow): void {
  pdf.font('bold').fontSize(12).fillColor(VELVET).text(PRODUCT_NAME, MARGIN, MARGIN);
  pdf.moveDown(0.8);
  pdf
    .fontSize(19)
    .fillColor(INK)
    .text(title, { width: widthOf(pdf), height: 78, ellipsis: true });
  pdf.moveDown(0.3);
  pdf
    .font('regular')
    .fontSize(10)
    .fillColor(SOFT)
    .text(organizerName, { width: widthOf(pdf), height: 14, ellipsis: true });
  pdf.moveDown(0.9);
}

function facts(pdf: Pdf, { row, locale, t }: Printing): void {
  const where = { locale, timeZone: row.timeZone };
  const day = `${formatWeekday(row.startsAt, where)}, ${formatDateWithYear(row.startsAt, where)}`;
  const hour = `${formatTime(row.startsAt, where)} ${formatZone(row.startsAt, where)}`;
  fact(pdf, t('when'), `${day}, ${hour}`);
  fact(pdf, t('where'), eventAddress(row).join(', ') || t('online'));
  fact(pdf, t('holder'), row.holderName);
}

function fact(pdf: Pdf, label: string, value: string): void {
  pdf.font('regular').fontSize(9).fillColor(SOFT).text(label);
  pdf
    .font('bold')
    .fontSize(12)
    .fillColor(INK)
    .text(value, { width: widthOf(pdf), height: 32, ellipsis: true });
  pdf.moveDown(0.5);
}

/** At the foot, where a folded page shows it; squares of pure black on white, drawn and not painted. */
function code(pdf: Pdf, { row, t }: Printing): void {
  const top = pdf.page.height - MARGIN - QR_SIDE - 40;
  const left = (pdf.page.width - QR_SIDE) / 2;
  pdf
    .moveTo(MARGIN, top - 16)
    .lineTo(pdf.page.width - MARGIN, top - 16)
    .dash(4, { space: 4 })
    .stroke(LINE)
    .undash();
  const { size, path } = drawQr(row.secret);
  pdf
    .save()
    .translate(left, top)
    .scale(QR_SIDE / size)
    .path(path)
    .fill('#000000')
    .restore();
  pdf
    .font('regular')
    .fontSize(9)
    .fillColor(SOFT)
    .text(t('show_at_door'), MARGIN, top + QR_SIDE + 10, { width: widthOf(pdf), align: 'center', height: 26 });
}
