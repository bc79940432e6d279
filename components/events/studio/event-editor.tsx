'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { EventForEditingView } from '@/server/events/queries/get-event-for-editing';
import { Cover } from '../../shared/cover';
import { ActionForm } from '../../shared/form/action-form';
import { type FormAction, useFormAnswer } from '../../shared/form/answer';
import { SubmitButton } from '../../shared/form/submit-button';
import { useHydrated } from '../../shared/form/use-hydrated';
import { Checklist } from './checklist';
import { CoverActions } from './cover-actions';
import { type EventDraft, type Preview, previewIn } from './draft';
import { EventFields } from './event-fields';
import { EventPreview } from './event-preview';
import { useCover } from './use-cover';

type Props = {
  action: FormAction;
  draft: EventDraft;
  zoneOptions: ReactNode;
  /** `null`: it is being made. */
  event: EventForEditingView | null;
  /** Where a new one will stand; left out, with its maker. */
  organization?: string;
};

/** One screen for making and changing an event: its cover and readiness, the form, and what people will see. */
export function EventEditor({ action, draft, zoneOptions, event, organization }: Props) {
  const t = useTranslations('studio.form');
  const [typed, setTyped] = useState<Preview | null>(null);
  const cover = useCover();
  const hydrated = useHydrated();
  const saved = cover.chosen === null ? draft.cover : null;
  const picture = cover.chosen && cover.chosen !== 'none' ? cover.chosen.preview : null;
  const shownCover = picture ? (
    // biome-ignore lint/performance/noImgElement: a picture of this browser that was never sent through an address.
    <img src={picture} alt="" className="block size-full object-cover" />
  ) : (
    <Cover seed={event?.id ?? 'new'} picture={saved} sizes="320px" eager />
  );
  return (
    <ActionForm
      action={action}
      name="event"
      onInput={({ currentTarget }) => setTyped(previewIn(currentTarget))}
      remedy={(reason) => reason === 'events.errors.changed_meanwhile' && <SeeNewest />}
      done={<Saved />}
    >
      <Hidden event={event} organization={organization} />
      <CoverFile saved={draft.coverFileId} chosen={cover.chosen} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-7 lg:grid-cols-[200px_minmax(0,1fr)] xl:grid-cols-[200px_minmax(0,1fr)_264px]">
        <div className="grid content-start gap-6 lg:sticky lg:top-6 lg:self-start">
          <div className="grid gap-2.5">
            <div className="aspect-4/3 overflow-hidden rounded-card lg:aspect-square">{shownCover}</div>
            {hydrated && (
              <CoverActions
                step={cover.step}
                hasPicture={picture !== null || saved !== null}
                onChoose={cover.choose}
                onRemove={cover.remove}
              />
            )}
          </div>
          {event?.status === 'draft' && (
            <div className="max-lg:hidden">
              <Checklist missing={event.missing} />
            </div>
          )}
        </div>
        <EventFields draft={draft} zoneOptions={zoneOptions} isNew={!event} repeated={event?.repeated} />
        <EventPreview preview={typed ?? previewOf(draft)} cover={shownCover} />
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-2.5 border-line border-t bg-paper px-4 py-3 md:-mx-8 md:px-8">
        {(!event || event.status === 'draft') && (
          <p className="me-auto text-ink-2 text-sm max-md:hidden">{t('draft_hint')}</p>
        )}
        <Buttons event={event} />
      </div>
    </ActionForm>
  );
}

function Buttons({ event }: { event: EventForEditingView | null }) {
  const t = useTranslations('studio.form');
  if (!event) return <SubmitButton className="max-md:w-full">{t('create')}</SubmitButton>;
  if (event.status !== 'draft') return <SubmitButton className="max-md:w-full">{t('save')}</SubmitButton>;
  return (
    <>
      <SubmitButton variant="secondary" className="max-md:flex-1">
        {t('save')}
      </SubmitButton>
      <SubmitButton name="intent" value="publish" className="max-md:flex-1">
        {t('publish')}
      </SubmitButton>
    </>
  );
}

/**
 * Which state the fields were filled from. After a refusal it stays the one that was sent: a newer number under older
 * words would overwrite what a colleague saved.
 */
function Hidden({ event, organization }: Pick<Props, 'event' | 'organization'>) {
  const { state } = useFormAnswer();
  const home = event?.organization.handle ?? organization;
  return (
    <>
      {home && <input type="hidden" name="organization" value={home} />}
      {event && <input type="hidden" name="eventId" value={event.id} />}
      {event && (
        <input
          type="hidden"
          name="version"
          value={state.status === 'failed' ? (state.typed.version ?? event.version) : event.version}
        />
      )}
    </>
  );
}

type CoverFileProps = { saved: string | null; chosen: ReturnType<typeof useCover>['chosen'] };

function CoverFile({ saved, chosen }: CoverFileProps) {
  const { state } = useFormAnswer();
  const before = (state.status === 'failed' ? state.typed.coverFileId : undefined) ?? saved ?? '';
  const value = chosen === null ? before : chosen === 'none' ? '' : chosen.fileId;
  return <input type="hidden" name="coverFileId" value={value} />;
}

function Saved() {
  const t = useTranslations('studio.form');
  return (
    <p className="sticky bottom-20 z-10 w-fit animate-appear justify-self-center rounded-full border border-line bg-raised px-4 py-2.5 font-[560] shadow-float">
      {t('saved')}
    </p>
  );
}

/** Beside what is typed here, not in its place: it opens in a window of its own, and nothing is lost. */
function SeeNewest() {
  const t = useTranslations('studio.form');
  return (
    // biome-ignore lint/a11y/useValidAnchor: this very page, as it is saved now.
    <a href="" target="_blank" rel="noopener" className="link w-fit">
      {t('see_newest')}
    </a>
  );
}

const previewOf = ({ title, startsAt, endsAt, timeZone, kind, city, venueName, summary, language }: EventDraft) => ({
  ...{ title, startsAt, endsAt, timeZone, kind, city, venueName, summary, language },
});
