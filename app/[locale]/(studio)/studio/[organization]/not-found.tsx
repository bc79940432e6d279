import { NotFoundPage } from '@/components/shared/not-found-page';

export default function NotFound() {
  return <NotFoundPage />;
}
