import { resolve } from 'node:path';
import { createAdministrator } from '@/server/identity/commands/create-administrator';
import { grantPlatformRole } from '@/server/identity/commands/grant-platform-role';
import { createAdministratorInput, grantPlatformRoleInput, platformRoleKeys } from '@/server/identity/schema';
import { chosenHandle } from './admin/handle';
import { type House, openHouse } from './admin/house';
import { readPassword } from './admin/password';
import { refusalLines, UsageError } from './admin/refusal';
import { ADMIN_HELP, type AdminRequest, readRequest } from './admin/request';

/** What whoever has the shell of the house may do before, or without, anybody signing in. */
try {
  await carryOut(readRequest(process.argv.slice(2)));
} catch (error) {
  const lines = await refusalLines(error);
  if (!lines) throw error;
  console.error(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exitCode = 1;
}

async function carryOut(request: AdminRequest): Promise<void> {
  if (request.kind === 'help') return console.log(ADMIN_HELP);
  const house = await openHouse(resolve(import.meta.dirname, '..'), process.env);
  try {
    if (request.kind === 'create') await create(house, request);
    else await grant(house, request);
  } finally {
    await house.close();
  }
}

async function create({ ctx, origin }: House, request: AdminRequest & { kind: 'create' }): Promise<void> {
  const { email, firstName = 'House', lastName = 'Administrator' } = request;
  const person = { email, firstName, lastName, handle: request.handle ?? chosenHandle(request) };
  // The password comes last and is asked for only when everything else is right.
  createAdministratorInput.omit({ password: true }).parse(person);
  const password = await readPassword({ fromStdin: request.passwordFromStdin });
  await createAdministrator(ctx, createAdministratorInput.parse({ ...person, password }));
  console.log(
    `\n  ${email} is an administrator now. Sign in at ${origin}/en/sign-in with the e-mail or as "${person.handle}".\n`,
  );
}

async function grant({ ctx }: House, { email, role }: AdminRequest & { kind: 'grant' }): Promise<void> {
  if (!platformRoleKeys.some((key) => key === role)) {
    throw new UsageError(`There is no platform role "${role}"; there is: ${platformRoleKeys.join(', ')}.`);
  }
  await grantPlatformRole(ctx, grantPlatformRoleInput.parse({ email, role }));
  console.log(`\n  ${email} has the role ${role} now, from the next request on.\n`);
}
