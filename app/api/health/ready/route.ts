import { connection } from 'next/server';
import { readiness } from '@/server/api/operations';

export async function GET(): Promise<Response> {
  await connection();
  const { ok, checks } = await readiness();
  return Response.json(
    { status: ok ? 'ok' : 'unavailable', checks },
    { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
