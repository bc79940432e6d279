import { createTranslator } from 'next-intl';
import { preferredLocale } from '../../i18n/config';
import { loadMessages } from '../../i18n/messages';
import { reasonText } from '../../i18n/reason';
import { logger } from '../../kernel/logger';
import { type Refusal, refusalOf } from '../errors';

const STATUS: Record<Refusal['kind'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  retry: 503,
  unexpected: 500,
};

/** RFC 9457. The code is stable and for programs; the sentence is for people, in the language they accept. */
export async function problemResponse(request: Request, error: unknown): Promise<Response> {
  const { kind, reason, fields, values } = refusalOf(error);
  if (kind === 'unexpected') logger().error({ error, path: new URL(request.url).pathname }, 'api request failed');
  const locale = preferredLocale(request.headers.get('accept-language'));
  const t = createTranslator({ locale, messages: await loadMessages(locale) });
  const problem = {
    type: `urn:foyer:problem:${reason}`,
    title: reasonText(t, reason, values),
    status: STATUS[kind],
    code: reason,
    errors: Object.entries(fields).map(([field, key]) => ({
      pointer: `#/${field}`,
      code: key,
      detail: reasonText(t, key, values),
    })),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'content-language': locale });
  if (kind === 'rate_limited') headers.set('retry-after', String(values.seconds ?? 1));
  return new Response(JSON.stringify(problem), { status: STATUS[kind], headers });
}
