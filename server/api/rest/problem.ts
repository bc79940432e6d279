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
  const refusal = refusalOf(error);
  if (refusal.kind === 'unexpected') {
    logger().error(
      { error, path: new URL(request.url).pathname, requestId: request.headers.get('x-request-id') },
      'api request failed',
    );
  }
  const response = await problem(request, STATUS[refusal.kind], refusal);
  if (refusal.kind === 'rate_limited') response.headers.set('retry-after', String(refusal.values.seconds ?? 1));
  if (refusal.kind === 'retry') response.headers.set('retry-after', '1');
  return response;
}

/** The address exists, but not for this method. */
export async function methodNotAllowed(request: Request, allowed: string): Promise<Response> {
  const response = await problem(request, 405, { reason: 'errors.method_not_allowed', fields: {}, values: {} });
  response.headers.set('allow', allowed);
  return response;
}

async function problem(
  request: Request,
  status: number,
  { reason, fields, values }: Omit<Refusal, 'kind'>,
): Promise<Response> {
  const locale = preferredLocale(request.headers.get('accept-language'));
  const t = createTranslator({ locale, messages: await loadMessages(locale) });
  const body = {
    type: `urn:foyer:problem:${reason}`,
    title: reasonText(t, reason, values),
    status,
    code: reason,
    errors: Object.entries(fields).map(([field, key]) => ({
      pointer: `#/${field}`,
      code: key,
      detail: reasonText(t, key, values),
    })),
  };
  const headers = {
    'content-type': 'application/problem+json',
    'content-language': locale,
    'cache-control': 'no-store',
    vary: 'accept-language',
  };
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers });
}
