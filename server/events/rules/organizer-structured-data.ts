import { type Locale, languageTag } from '../../i18n/config';

type Organizer = { handle: string; name: string; bio: string };
type Page = { origin: string; locale: Locale; picture: string; home: string };

/** What search engines are told about an organiser, in the words of schema.org. */
export function organizerStructuredData({ handle, name, bio }: Organizer, { origin, locale, picture, home }: Page) {
  const url = `${origin}/${locale}/o/${handle}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': `${url}#organizer`,
        url,
        name,
        ...(bio && { description: bio }),
        image: [new URL(picture, origin).href],
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: home, item: `${origin}/${locale}` },
          { '@type': 'ListItem', position: 2, name, item: url },
        ],
      },
      {
        '@type': 'ProfilePage',
        '@id': url,
        url,
        inLanguage: languageTag(locale),
        mainEntity: { '@id': `${url}#organizer` },
      },
    ],
  };
}
