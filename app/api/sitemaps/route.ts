import { connection } from 'next/server';
import { readSitemapIndex } from '@/server/api/public/sitemaps';

export async function GET(): Promise<Response> {
  await connection();
  return new Response(await readSitemapIndex(), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
