import { NotFoundPage } from '@/components/shared/not-found-page';
import { LiveShell } from '@/components/shared/shells/live-shell';

export default function NotFound() {
  return (
    <LiveShell>
      <NotFoundPage />
    </LiveShell>
  );
}
