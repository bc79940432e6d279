import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { MAX_QUESTION_LENGTH } from '@/server/guide/schema';
import { getPathname } from '@/server/i18n/navigation';
import { Button } from '../ui/button';
import { Input } from '../ui/input';

/** A plain form, so it works before and without any script. */
export function SearchForm({ question }: { question?: string }) {
  const t = useTranslations('guide.search');
  return (
    <search data-print="no">
      <form
        method="get"
        action={getPathname({ href: '/docs/search', locale: useLocale() })}
        aria-label={t('label')}
        className="flex max-w-[520px] gap-2"
      >
        <Input
          type="search"
          name="q"
          defaultValue={question}
          maxLength={MAX_QUESTION_LENGTH}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoComplete="off"
        />
        <Button type="submit">
          <Search aria-hidden />
          {t('submit')}
        </Button>
      </form>
    </search>
  );
}
