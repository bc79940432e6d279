import type { Mail } from './mail';

export const mailViews = ['html', 'text', 'headers', 'attachments'] as const;
export type MailView = (typeof mailViews)[number];
export const mailWidths = ['desktop', 'phone'] as const;
export type MailWidth = (typeof mailWidths)[number];

/** How the open mail is looked at, as its address says. */
export type MailLook = { view: MailView; width: MailWidth; search: string };

export type RawLook = { view?: string | string[]; width?: string | string[]; search?: string | string[] };

export function readLook({ view, width, search }: RawLook, mail: Pick<Mail, 'html'>): MailLook {
  return {
    view: mailViews.find((known) => known === view) ?? (mail.html === null ? 'text' : 'html'),
    width: mailWidths.find((known) => known === width) ?? 'desktop',
    search: typeof search === 'string' ? search : '',
  };
}

/** The same mail looked at differently; what is default stays out of the address. */
export function lookHref(id: string, { view, width, search }: MailLook) {
  const query = { view, ...(width === 'phone' && { width }), ...(search && { search }) };
  return { pathname: `/dev/mailbox/${id}`, query };
}
