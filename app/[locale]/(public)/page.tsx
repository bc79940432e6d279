import { getTranslations } from 'next-intl/server';

export default async function HomePage() {
  const t = await getTranslations('events.home');
  return (
    <main id="content">
      <h1 className="title-page">{t('title')}</h1>
    </main>
  );
}
