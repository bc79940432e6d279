import { createTranslator } from 'next-intl';
import { z } from 'zod';
import { loadMessages } from '@/server/i18n/messages';
import { reasonText } from '@/server/i18n/reason';
import { DomainError } from '@/server/kernel/errors';

/** Something the person at the shell can mend; printed as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The sentences for a refusal; `null` for anything else, which is a bug and deserves its stack trace. */
export async function refusalLines(error: unknown): Promise<string[] | null> {
  if (error instanceof UsageError) return [error.message];
  const refusals = refusalsOf(error);
  if (!refusals) return null;
  const translate = createTranslator({ locale: 'en', messages: await loadMessages('en') });
  return refusals.map(
    ({ option, reason, values }) => `${option ? `--${option}: ` : ''}${reasonText(translate, reason, values)}`,
  );
}

type Refusal = { option?: string; reason: string; values?: Record<string, string | number> };

function refusalsOf(error: unknown): Refusal[] | null {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => ({ option: optionOf(String(path[0])), reason: message }));
  }
  if (!(error instanceof DomainError)) return null;
  const fields = Object.entries(error.fields).map(([field, reason]) => ({ option: optionOf(field), reason }));
  return fields.length > 0 ? fields : [{ reason: error.reason, values: error.values }];
}

const optionOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
