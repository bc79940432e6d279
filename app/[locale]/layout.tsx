import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '@/components/ui/theme.css';
import { siteOrigin } from '@/server/api/rsc';
import { isLocale, languageTag, locales } from '@/server/i18n/config';
import { PRODUCT_NAME } from '@/server/kernel/pure/product';

export const metadata: Metadata = {
  // Known when pages are built: addresses in their heads are printed whole.
  metadataBase: siteOrigin(),
  title: { default: PRODUCT_NAME, template: `%s · ${PRODUCT_NAME}` },
  openGraph: { siteName: PRODUCT_NAME, type: 'website' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#171012' },
  ],
};

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();

  return (
    // The theme script in each group's layout sets the class before the first paint, so React finds another one here.
    <html lang={languageTag(locale)} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
