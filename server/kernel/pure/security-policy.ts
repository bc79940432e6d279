/**
 * Areas rendered for one person at a time: their scripts carry a nonce. All else is static and cannot, also what is
 * missing below a page that stands alone: it is answered by the public "not found".
 */
const PERSONAL =
  /^\/[a-z]{2}\/(sign-in$|sign-up(\/check-mail)?$|verify-email$|e\/[^/]+\/(register|chat)$|(account|checkout|studio|live|admin|dev|t)(\/|$))/;

export const isPersonalPath = (path: string) => PERSONAL.test(path);

export type PolicyOptions = {
  /** Absent on static pages: their inline scripts differ from page to page and no nonce survives a cache. */
  nonce?: string;
  /** React's development build evaluates code to show where an error came from. */
  development?: boolean;
  secure?: boolean;
  /** Servers beside this one that a page's scripts may talk to. */
  connect?: readonly string[];
  /** Servers beside this one that pictures come from. */
  images?: readonly string[];
};

export function contentSecurityPolicy(options: PolicyOptions): string {
  const { nonce, development = false, secure = false, connect = [], images = [] } = options;
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'self' 'unsafe-inline'";
  const rules = [
    "default-src 'self'",
    `script-src ${scripts}${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...images].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...(development ? ['ws:'] : []), ...connect].join(' '),
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
  return [...rules, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
}

export const securityHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=(self), payment=(self)',
};
