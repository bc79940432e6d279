import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Doorway } from '@/components/identity/doorway';
import { CodeForm } from '@/components/shared/form/code-form';
import { Button } from '@/components/ui/button';
import { api, isSignedIn } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';
import { verifyEmailInput } from '@/server/identity/schema';
import { verifyEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('identity.verify');
  return { title: t('title') };
}

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** Only looks: the link is used up by the button. */
export default async function VerifyEmailPage({ searchParams }: Props) {
  const asked = verifyEmailInput.safeParse(await searchParams);
  const { identity } = await api();
  const link = asked.success ? await identity.verification(asked.data) : null;
  const t = await getTranslations('identity');
  if (asked.success && link?.state === 'open') {
    return (
      <Doorway title={t('verify.title')} lead={t('verify.body')}>
        <CodeForm action={verifyEmailAction} name="verify-email" code={asked.data.code}>
          {t('verify.submit')}
        </CodeForm>
      </Doorway>
    );
  }
  const state = link && link.state !== 'open' ? link.state : 'unknown';
  return (
    <Doorway title={t(`verify.${state}_title`)} lead={t(`errors.link_${state}`)}>
      <div className="flex gap-3 max-md:justify-center">
        {(await isSignedIn()) ? (
          <Button asChild variant="primary">
            <Link href="/account">{t('verify.to_account')}</Link>
          </Button>
        ) : (
          <Button asChild variant="primary">
            <Link href="/sign-in">{t('verify.to_sign_in')}</Link>
          </Button>
        )}
      </div>
    </Doorway>
  );
}
