type Props = { title: string; words: string; hint: string };

/** Stands where the picture will be, so that nobody takes silence for a broken connection. */
export function HoldingSlide({ title, words, hint }: Props) {
  return (
    <div className="grid min-h-0 flex-1 content-center justify-items-center gap-3 rounded-card border border-line bg-raised p-8 text-center max-lg:aspect-video max-lg:flex-none max-lg:rounded-none max-lg:border-0 max-lg:p-5">
      <p className="font-display text-[clamp(22px,3vw,36px)] leading-tight">{title}</p>
      <p role="status" className="font-semibold">
        {words}
      </p>
      <p className="max-w-[46ch] text-ink-2 text-sm">{hint}</p>
    </div>
  );
}
