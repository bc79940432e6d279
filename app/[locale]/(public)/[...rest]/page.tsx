import { notFound } from 'next/navigation';

/** Whatever no other page claims: a real 404, in the reader's language, from the first hit on. */
export const ensureStatic = 'navigation';

export const generateStaticParams = () => [{ rest: ['-'] }];

export default function UnknownPage() {
  notFound();
}
