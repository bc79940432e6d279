import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { locales, sourceLocale } from './server/i18n/config';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './server/i18n/request.ts',
  // Sentences are taken apart when the application is built: browsers need not load what does that.
  experimental: {
    messages: { path: './server/i18n/messages', format: 'json', locales: [...locales], sourceLocale, precompile: true },
  },
});

const config: NextConfig = {
  // Tests and `npm start` build beside each other without overwriting one another's work.
  distDir: process.env.FOYER_BUILD_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  // `npm run verify` checks the types of everything, tests included; a start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ['pino', 'prom-client', 'postgres', 'graphile-worker', 'pdfkit', 'qrcode'],
  async rewrites() {
    return [
      { source: '/healthz', destination: '/api/health/live' },
      { source: '/readyz', destination: '/api/health/ready' },
      { source: '/metrics', destination: '/api/health/metrics' },
      { source: '/sitemap.xml', destination: '/api/sitemaps' },
      { source: String.raw`/sitemap-:page(\d{1,4}).xml`, destination: '/api/sitemaps/:page' },
      { source: String.raw`/sitemap-organizers-:page(\d{1,4}).xml`, destination: '/api/sitemaps/organizers/:page' },
      { source: '/feed-:locale(en|ru|pt|kk).xml', destination: '/api/feeds/:locale' },
    ];
  },
};

export default withNextIntl(config);
