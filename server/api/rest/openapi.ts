import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { publicOrigin } from '../../env';
import { endpoints } from './endpoints';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; what a program should look at' }),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Problem' });

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

let made: ReturnType<typeof makeDocument> | undefined;

/** Made from the registry that serves the requests, so it cannot describe another API. */
export function openApiDocument() {
  made ??= makeDocument();
  return made;
}

const makeDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Foyer API',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'Events, tickets and what belongs to them. Only additions are made to a version.',
    },
    servers: [{ url: `${publicOrigin()}/api/v1` }],
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [
        endpoint.path,
        {
          [endpoint.method.toLowerCase()]: {
            operationId: endpoint.operationId,
            summary: endpoint.summary,
            description: endpoint.description,
            tags: [endpoint.tag],
            requestParams: { query: endpoint.query },
            responses: {
              200: { description: 'The answer', content: { 'application/json': { schema: endpoint.response } } },
              422: refused('A parameter is not what it should be'),
              429: refused('Too many requests; see Retry-After'),
              503: refused('Nothing was changed; try again'),
            },
          },
        },
      ]),
    ),
  });
