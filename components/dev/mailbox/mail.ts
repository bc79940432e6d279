import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/api/root';

type Answers = inferRouterOutputs<AppRouter>['dev']['mailbox'];

export type Mail = Answers['get'];
export type MailPage = Answers['list'];
export type MailSummary = MailPage['messages'][number];
