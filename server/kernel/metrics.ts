import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'foyer_' });
  return {
    registry,
    procedures: new Histogram({
      name: 'foyer_procedure_seconds',
      help: 'How long procedures take, by name and outcome.',
      labelNames: ['procedure', 'outcome'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers: [registry],
    }),
    videoNews: new Counter({
      name: 'foyer_video_news_total',
      help: 'What the room server told us by webhook, by kind; refused is what was not signed.',
      labelNames: ['kind'],
      registers: [registry],
    }),
    crossSite: new Counter({
      name: 'foyer_cross_site_refused_total',
      help: 'Requests refused because another site caused them.',
      registers: [registry],
    }),
  };
}

// Next loads a module more than once; a process still counts once.
const shared: { foyerMetrics?: ReturnType<typeof createMetrics> } = globalThis as object;

export function metrics() {
  shared.foyerMetrics ??= createMetrics();
  return shared.foyerMetrics;
}

type Finished = { path: string; ok: boolean; seconds: number };

export const countProcedure = ({ path, ok, seconds }: Finished) =>
  metrics().procedures.observe({ procedure: path, outcome: ok ? 'ok' : 'refused' }, seconds);
