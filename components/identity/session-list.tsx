import { Laptop, Smartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDateTime } from '@/server/i18n/format';
import type { SessionView } from '@/server/identity/queries/list-sessions';
import type { FormAction } from '../shared/form/answer';
import { Badge } from '../ui/badge';
import { RevokeForm } from './revoke-form';
import { SignOutForm } from './sign-out-form';

type Props = { sessions: readonly SessionView[]; timeZone: string; signOut: FormAction; revoke: FormAction };

export function SessionList({ sessions, timeZone, signOut, revoke }: Props) {
  return (
    <ul className="grid">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} timeZone={timeZone}>
          {session.isThisOne ? (
            <SignOutForm action={signOut} name="sign-out-here" variant="secondary" />
          ) : (
            <RevokeForm action={revoke} sessionId={session.id} device={session.device} />
          )}
        </SessionRow>
      ))}
    </ul>
  );
}

type RowProps = { session: SessionView; timeZone: string; children: ReactNode };

function SessionRow({ session, timeZone, children }: RowProps) {
  const t = useTranslations('identity.sessions');
  const locale = useLocale();
  const { device, address, createdAt, lastSeenAt, isThisOne } = session;
  const Icon = /iOS|Android/.test(device ?? '') ? Smartphone : Laptop;
  const at = (moment: Date) => formatDateTime(moment, { locale, timeZone });
  return (
    <li className="flex items-center gap-4 border-line border-b py-4 first:border-t max-sm:flex-wrap">
      <span className="grid size-11 shrink-0 place-items-center rounded-t-full rounded-b-[6px] bg-sunken text-ink-2">
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-60px)]">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-[620]">
          {device ?? t('unknown_device')}
          {isThisOne && <Badge tone="velvet">{t('this_device')}</Badge>}
        </p>
        <p className="text-ink-2 text-sm">{t('last_seen', { date: at(lastSeenAt) })}</p>
        <p className="text-ink-3 text-sm">
          {[t('signed_in', { date: at(createdAt) }), address].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="max-sm:ms-[60px]">{children}</div>
    </li>
  );
}
