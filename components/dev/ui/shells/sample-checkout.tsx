import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/shared/date-time';
import { Money } from '@/components/shared/money';
import { PageHeader } from '@/components/shared/page-header';
import { CheckoutShell } from '@/components/shared/shells/checkout-shell';
import { Perforation, Stub, StubPart } from '@/components/shared/stub';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Note } from '@/components/ui/note';
import { Steps } from '@/components/ui/steps';
import { money } from '@/server/kernel/pure/money';

export function SampleCheckout() {
  const t = useTranslations('dev.ui_page.checkout');
  return (
    <CheckoutShell
      steps={<Steps label={t('steps')} steps={[t('seats'), t('details'), t('pay')]} current={1} />}
      actions={
        <span className="flex items-center gap-2 text-ink-2 text-sm">
          <Lock aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('secure')}</span>
        </span>
      }
    >
      <main id="content" className="page grid items-start gap-x-14 gap-y-8 py-8 lg:grid-cols-[minmax(0,1fr)_360px]">
        <form className="grid gap-6">
          <PageHeader display className="mb-0" title={t('title')} />
          <Note title={t('guest_title')} action={<Button size="sm">{t('sign_in')}</Button>}>
            {t('guest_body')}
          </Note>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id="buyer-name" label={t('name')}>
              {(control) => <Input {...control} autoComplete="name" />}
            </Field>
            <Field id="buyer-phone" label={t('phone')}>
              {(control) => <Input {...control} type="tel" autoComplete="tel" />}
            </Field>
            <Field id="buyer-mail" label={t('mail')} error={t('mail_error')} className="sm:col-span-2">
              {(control) => <Input {...control} type="email" autoComplete="email" defaultValue={t('mail_value')} />}
            </Field>
          </div>
          <Button variant="primary" size="xl" className="justify-self-end max-sm:w-full">
            {t('continue')}
          </Button>
        </form>
        <Summary />
      </main>
    </CheckoutShell>
  );
}

function Summary() {
  const t = useTranslations('dev.ui_page.checkout');
  return (
    <Stub className="lg:sticky lg:top-6">
      <StubPart className="grid gap-3">
        <h2 className="title-card">{t('event')}</h2>
        <DateTime at={new Date('2026-12-12T14:00:00Z')} timeZone="Asia/Almaty" className="text-sm" />
        {[14, 15].map((seat) => (
          <p key={seat} className="flex justify-between gap-4 border-line border-t pt-3">
            {t('seat', { seat })}
            <Money value={money(600_000, 'KZT')} />
          </p>
        ))}
      </StubPart>
      <Perforation />
      <StubPart className="grid gap-2">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-semibold">{t('to_pay')}</span>
          <Money value={money(1_200_000, 'KZT')} className="font-[620] text-2xl" />
        </p>
        <p className="text-ink-2 text-sm">{t('fee')}</p>
      </StubPart>
    </Stub>
  );
}
