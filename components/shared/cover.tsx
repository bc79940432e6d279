import { cn } from '../ui/cn';

type Props = {
  /** What the picture follows from: an event's id. */
  seed: string;
  className?: string;
  /** Above the fold; everything else waits until it comes near. */
  eager?: boolean;
};

/** The generated cover. Never a broken image: until it is there, its ground is. */
export function Cover({ seed, className, eager = false }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of a few kilobytes that no optimiser can make smaller.
    <img
      src={`/api/covers/${seed}`}
      alt=""
      width={800}
      height={600}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      className={cn('block size-full bg-linear-160 from-velvet to-velvet-hover object-cover', className)}
    />
  );
}
