import { connection } from 'next/server';
import { browserDoor } from '@/server/integrations/realtime';

/** What browsers must know and no build may bake in. Nothing here is secret, and it is the same for everybody. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ realtime: browserDoor() }, { headers: { 'cache-control': 'public, max-age=60' } });
}
