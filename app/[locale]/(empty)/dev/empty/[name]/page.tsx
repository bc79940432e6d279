import { notFound } from 'next/navigation';
import { devTools } from '@/server/api/rsc';

type Props = { params: Promise<{ name: string }> };

/** Made on its first request, as an event's page is: whether the workshop is there is not known when pages are built. */
export const ensureStatic = 'navigation';

export const generateStaticParams = () => [{ name: '-' }];

/** Nothing, in no shell: what benchmarks measure the other pages against. */
export default async function EmptyPage({ params }: Props) {
  const { name } = await params;
  if (name === '-' || !(await devTools())) notFound();
  return null;
}
