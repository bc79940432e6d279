'use client';

import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';

const TONES_HZ = [523, 659];
const TONE_SECONDS = 0.35;
const LOUDNESS = 0.2;

/** Two tones from the very place that the broadcast will sound from. */
function play(): void {
  const context = new AudioContext();
  const tones = TONES_HZ.map((frequency, index) => {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(new GainNode(context, { gain: LOUDNESS })).connect(context.destination);
    tone.start(context.currentTime + index * TONE_SECONDS);
    tone.stop(context.currentTime + (index + 1) * TONE_SECONDS);
    return tone;
  });
  tones.at(-1)?.addEventListener('ended', () => void context.close());
}

export function SoundTest() {
  const t = useTranslations('live.waiting');
  const [tried, setTried] = useState(false);
  const test = () => {
    play();
    setTried(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={test}>
        <Volume2 aria-hidden />
        {t('sound')}
      </Button>
      <span role="status" className="text-ink-2 text-sm">
        {tried && t('sound_hint')}
      </span>
    </div>
  );
}
