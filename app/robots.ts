import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/server/api/rsc';

/** Areas of one person have nothing to find; pictures of pages stand under `/api` and are meant to be fetched. */
export default function robots(): MetadataRoute.Robots {
  const personal = ['account', 'checkout', 'studio', 'live', 'admin', 'dev', 'sign-in', 'sign-up', 'verify-email'];
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/pictures/', '/api/covers/'],
      disallow: ['/api/', ...personal.map((area) => `/*/${area}`)],
    },
    sitemap: new URL('/sitemap.xml', siteOrigin()).href,
  };
}
