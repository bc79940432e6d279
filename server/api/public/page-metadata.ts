import type { Metadata } from 'next';
import { alternates } from '../../i18n/alternates';
import { languageTag } from '../../i18n/config';
import { PRODUCT_NAME } from '../../kernel/pure/product';
import type { Drawing } from './drawings';
import { PICTURE_HEIGHT, PICTURE_WIDTH, picturePath } from './pictures';

type Page = {
  drawing: Drawing;
  /** Without its language: `/e/some-event`. */
  path: string;
  title: string;
  description?: string;
  /** Whether search engines may list it. */
  listed?: boolean;
};

/** What search engines, messengers and networks are told about a page: the same everywhere, and once. */
export function pageMetadata({ drawing, path, title, description, listed = true }: Page): Metadata {
  const { locale } = drawing.address;
  const picture = { url: picturePath(drawing), width: PICTURE_WIDTH, height: PICTURE_HEIGHT, alt: drawing.title };
  return {
    title,
    description,
    alternates: alternates(locale, path),
    openGraph: {
      siteName: PRODUCT_NAME,
      type: 'website',
      title,
      description,
      url: `/${locale}${path}`,
      locale: languageTag(locale).replace('-', '_'),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
    ...(!listed && { robots: { index: false } }),
  };
}
