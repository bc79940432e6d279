import { existsSync, readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { sections } from '@/server/env';

const settings = new Set(Object.values(sections).flatMap((section) => Object.keys(section)));
const secret = /SECRET|PASSWORD|TOKEN|(^|_)KEY$|(DATABASE|SMTP)_URL/;

describe('Dockerfile', () => {
  const dockerfile = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));
  const instructions = dockerfile.getInstructions();
  const kind = (keyword: string) => instructions.filter((instruction) => instruction.getKeyword() === keyword);
  const text = (instruction: Instruction) => instruction.getArgumentsContent() ?? '';
  const last = kind('FROM').at(-1)?.getRange().start.line ?? 0;
  const inLastStage = (keyword: string) =>
    kind(keyword).filter((instruction) => instruction.getRange().start.line > last);

  test('is built in stages, all of them on Node 24, and what only a build needs stays behind', () => {
    const stages = kind('FROM').map(text);
    expect(stages).toEqual([
      'node:24-bookworm-slim AS base',
      'base AS packages',
      'base AS build',
      'base AS production',
    ]);
    expect(inLastStage('RUN')).toEqual([]);
    expect(inLastStage('COPY').map(String).join('\n')).toContain('--from=packages');
  });

  test('runs as somebody who is not root, from the moment it starts', () => {
    expect(inLastStage('USER').map(text)).toEqual(['node']);
    const after =
      (inLastStage('USER')[0]?.getRange().start.line ?? 0) > (inLastStage('COPY').at(-1)?.getRange().start.line ?? 0);
    expect(after).toBe(true);
  });

  test('holds no secret: nothing secret is an argument, a variable or a copied file', () => {
    for (const instruction of [...kind('ENV'), ...kind('ARG')]) expect(text(instruction)).not.toMatch(secret);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const path of ['.env*', '.foyer*', '.git', '.next*', 'node_modules', 'tests']) expect(ignored).toContain(path);
  });

  test('brings the user guide along, which pages are made from while it runs', () => {
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).not.toContain('docs');
  });

  test('starts the web process itself, so that it hears when it is asked to stop', () => {
    expect(kind('CMD').map(text)).toEqual(['["node", "node_modules/next/dist/bin/next", "start"]']);
    expect(inLastStage('STOPSIGNAL').map(text)).toEqual(['SIGTERM']);
  });
});

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  restart: z.string(),
});

describe('deploy/compose.yaml', () => {
  const source = readFileSync('deploy/compose.yaml', 'utf8');
  const { services } = z.object({ services: z.record(z.string(), service) }).parse(parse(source, { merge: true }));
  const { postgres, ...application } = services;
  const names = Object.keys(application);

  test('is the whole production set', () => {
    expect(Object.keys(services).toSorted()).toEqual(['migrate', 'open-doors', 'postgres', 'web', 'worker']);
    expect(postgres?.image).toBe('postgres:18');
    for (const { image } of Object.values(application)) expect(image).toBe('foyer');
  });

  test.each(names)('%s is told only what the application knows', (name) => {
    for (const variable of Object.keys(application[name]?.environment ?? {})) expect(settings).toContain(variable);
  });

  test('whatever .env must say is a setting of the application or of PostgreSQL', () => {
    const asked = [...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, variable]) => variable ?? '');
    const known = new Set([...settings, ...Object.keys(postgres?.environment ?? {})]);
    expect(asked.filter((variable) => !known.has(variable))).toEqual([]);
  });

  test('every required setting is passed on, and no secret is written into the file', () => {
    const required = Object.values(sections)
      .flatMap((section) => Object.entries<z.ZodType>(section))
      .filter(([, schema]) => !schema.safeParse(undefined).success)
      .map(([variable]) => variable);
    for (const { environment } of Object.values(application)) {
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(required));
      for (const [variable, value] of Object.entries(environment)) {
        // Asked for, or empty where another setting does instead: never a value.
        if (secret.test(variable)) expect(value).toMatch(/\$\{[A-Z_]+:(\?|-\})/);
      }
    }
  });

  test('mail may go out either way, so both are passed on and neither is asked for', () => {
    const either = { RESEND_API_KEY: '${RESEND_API_KEY:-}', SMTP_URL: '${SMTP_URL:-}' };
    for (const { environment } of Object.values(application)) expect(environment).toMatchObject(either);
  });

  test('only who changes the schema or runs the queue is the owner of the database', () => {
    const owners = names.filter((name) => 'DATABASE_OWNER_URL' in (application[name]?.environment ?? {}));
    expect(owners.toSorted()).toEqual(['migrate', 'worker']);
  });

  test('nobody starts before what it needs is healthy or done', () => {
    const conditions = Object.values(services).flatMap(({ depends_on }) => Object.entries(depends_on));
    for (const [name, { condition }] of conditions) {
      if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
      if (condition === 'service_completed_successfully') expect(services[name]?.restart).toBe('no');
    }
    expect(application.migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['web', 'worker']) {
      expect(application[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    }
    expect(application['open-doors']?.depends_on.web).toEqual({ condition: 'service_healthy' });
  });

  test('every started file exists, and nothing listens to the whole network', () => {
    const files = Object.values(application).flatMap(({ command = [] }) =>
      command.filter((part) => part.endsWith('.ts')),
    );
    expect(files).toHaveLength(3);
    for (const file of files) expect(existsSync(file)).toBe(true);
    for (const port of Object.values(services).flatMap(({ ports }) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(existsSync('deploy/create-app-role.sh')).toBe(true);
  });
});
