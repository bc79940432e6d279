import { Broken } from '@/components/dev/broken';

/** Nothing catches errors above this page, as when a layout failed: the document of its own is shown. */
export default function BrokenWholePage() {
  return <Broken />;
}
