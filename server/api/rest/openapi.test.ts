import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from './endpoints';
import { openApiDocument } from './openapi';

/** By way of the wire: what a client reads. */
const wire = () => JSON.parse(JSON.stringify(openApiDocument()));

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
};

test('the document describes exactly the endpoints that are served', () => {
  const described = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test('it has the form of an OpenAPI 3.1 document', () => {
  const operation = z.object({
    operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
    summary: z.string().min(1),
    tags: z.array(z.string()).min(1),
    parameters: z.array(z.object({ in: z.literal('query'), name: z.string(), schema: z.looseObject({}) })),
    responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.looseObject({ description: z.string().min(1) })),
  });
  const document = z.looseObject({
    openapi: z.literal('3.1.0'),
    info: z.looseObject({ title: z.string().min(1), version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
    servers: z.tuple([z.object({ url: z.literal('http://localhost:3000/api/v1') })]),
    paths: z.record(z.string().startsWith('/'), z.strictObject({ get: operation })),
    components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
  });
  expect(document.safeParse(wire()).error?.issues).toBeUndefined();
});

test('every name it refers to is defined in it', () => {
  const refs = refsIn(wire());
  expect(refs.length).toBeGreaterThan(0);
  const names = Object.keys(wire().components.schemas);
  for (const ref of refs) expect(names).toContain(ref.replace('#/components/schemas/', ''));
});

test('every operation has a name of its own, and every parameter that is read is described', () => {
  expect(new Set(endpoints.map(({ operationId }) => operationId)).size).toBe(endpoints.length);
  for (const { path, method, query } of endpoints) {
    const operation = wire().paths[path][method.toLowerCase()];
    const described = z
      .array(z.object({ name: z.string(), in: z.literal('query') }).loose())
      .parse(operation.parameters);
    expect(described.map(({ name }) => name).toSorted()).toEqual(Object.keys(query.shape).toSorted());
  }
});

test('refusals are described as problems', () => {
  for (const { path, method } of endpoints) {
    const { responses } = wire().paths[path][method.toLowerCase()];
    for (const status of ['422', '429', '503']) {
      expect(Object.keys(responses[status].content)).toEqual(['application/problem+json']);
    }
  }
});
