import { asScript } from '@/server/events/rules/structured-data';

/** For search engines; a block of data, which no browser runs. */
export function StructuredData({ data }: { data: object }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element.
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(data) }} />
  );
}
