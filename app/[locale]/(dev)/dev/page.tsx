import { redirect } from 'next/navigation';

type Props = { params: Promise<{ locale: string }> };

/** The workshop's first room. */
export default async function DevPage({ params }: Props) {
  const { locale } = await params;
  redirect(`/${locale}/dev/ui`);
}
