'use client';

import { useEffect, useRef } from 'react';
import { cn } from '../../ui/cn';

/** Loud speech is far from full scale; drawn as it is, a voice would hardly move. */
const GAIN = 4;

type Props = { track: MediaStreamTrack | undefined; className?: string };

/** How loud it is right now, drawn without React: sixty times a second is too often for it. */
export function Level({ track, className }: Props) {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!track) return;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 512 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      bar.current?.style.setProperty('scale', `${Math.min(1, GAIN * Math.sqrt(power)).toFixed(2)} 1`);
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      void context.close();
    };
  }, [track]);
  return (
    <span aria-hidden className={cn('block h-1.5 overflow-hidden rounded-full bg-line-strong', className)}>
      <span ref={bar} className="block h-full origin-left scale-x-0 rounded-full bg-success" />
    </span>
  );
}
