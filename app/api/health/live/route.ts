import { connection } from 'next/server';

/** The process runs; whether its dependencies do is `/readyz`'s question. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
