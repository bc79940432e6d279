import { type Picture, PictureSet } from '../ui/avatar';
import { cn } from '../ui/cn';

type Props = {
  /** What the generated picture follows from: an event's id. */
  seed: string;
  /** The uploaded one, in the place of the generated. */
  picture?: Picture | null;
  /** How wide it is shown, as `sizes` says it, so that the browser fetches no more. */
  sizes?: string;
  className?: string;
  /** Above the fold; everything else waits until it comes near. */
  eager?: boolean;
};

/** The event's face: uploaded, or else generated. Never a broken image: until it is there, its ground is. */
export function Cover({ seed, picture, sizes = '100vw', className, eager = false }: Props) {
  const look = cn('block size-full bg-linear-160 from-velvet to-velvet-hover object-cover', className);
  const loading = eager ? 'eager' : 'lazy';
  if (picture) return <PictureSet picture={picture} sizes={sizes} loading={loading} className={look} />;
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of a few kilobytes that no optimiser can make smaller.
    <img
      src={`/api/covers/${seed}`}
      alt=""
      width={800}
      height={600}
      loading={loading}
      decoding="async"
      className={look}
    />
  );
}
