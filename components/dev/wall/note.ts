import { z } from 'zod/mini';

const draft = z.object({ name: z.string(), text: z.string() });
const note = z.extend(draft, { key: z.string(), at: z.string() });

export type Draft = z.infer<typeof draft>;
export type Note = z.infer<typeof note>;
export type WallPage = { messages: readonly { payload: Readonly<Record<string, unknown>> }[]; seq: number };

export const isDraft = (value: unknown): value is Draft => draft.safeParse(value).success;

export const notesIn = ({ messages }: Pick<WallPage, 'messages'>): Note[] =>
  messages.map(({ payload }) => note.parse(payload));
