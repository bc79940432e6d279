import { Broken } from '@/components/dev/broken';

/** The error page inside its shell. */
export default function BrokenPage() {
  return <Broken />;
}
