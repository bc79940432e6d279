import { UTApi, UTFile } from 'uploadthing/server';
import { readToken } from './keys';
import { type Storage, StorageError } from './port';

export type UploadThingOptions = {
  token: string;
  /** All unset for UploadThing itself. */
  ingestUrl?: string;
  apiUrl?: string;
  ufsHost?: string;
  ufsAppIdLocation?: 'subdomain' | 'path';
  /** Where browsers find files, when that is not where we read them. */
  filesUrl?: string;
  timeoutMs?: number;
};

const TIMEOUT_MS = 15_000;
const SIGNED_SECONDS = 60;

/** Wrong settings are the operator's to mend: files must wait for that, not be lost to it. */
const isRetryable = (status: number | null) =>
  status === null || status >= 500 || [401, 403, 408, 429].includes(status);

export function uploadThingStorage({ filesUrl, timeoutMs = TIMEOUT_MS, ...settings }: UploadThingOptions): Storage {
  const token = readToken(settings.token);
  if (!token) throw new StorageError('The token is not one of UploadThing.', { retryable: false });
  const host = settings.ufsHost ?? 'ufs.sh';

  /** The SDK says neither which status it met nor how long it waits, so each request is watched by a fetch of ours. */
  async function ask<Answer>(what: string, question: (api: UTApi) => Promise<Answer>): Promise<Answer> {
    let status: number | null = null;
    const api = new UTApi({
      ...settings,
      logLevel: 'None',
      fetch: async (input, init) => {
        status = null;
        const answer = await fetch(input, limited(init, timeoutMs));
        status = answer.status;
        return answer;
      },
    });
    try {
      return await question(api);
    } catch (cause) {
      throw new StorageError(`The upload store could not ${what}.`, {
        retryable: isRetryable(status),
        cause: withoutRequest(cause),
      });
    }
  }

  async function readSigned(key: string): Promise<Response> {
    const { ufsUrl } = await ask('sign', (api) => api.generateSignedURL(key, { expiresIn: SIGNED_SECONDS }));
    try {
      return await fetch(ufsUrl, { signal: AbortSignal.timeout(timeoutMs) });
    } catch (cause) {
      throw new StorageError('The upload store did not answer.', { retryable: true, cause });
    }
  }

  return {
    put: ({ name, type, content }) =>
      ask('take the file', async (api) => {
        const file = new UTFile([Buffer.from(content)], name, { type });
        const { data, error } = await api.uploadFiles(file, { contentDisposition: 'inline' });
        if (!data) throw new Error(error.message, { cause: error });
        return { key: data.key };
      }),

    async read(key, maxBytes) {
      const answer = await readSigned(key);
      if (answer.status === 404) return null;
      if (!answer.ok) {
        const retryable = isRetryable(answer.status);
        throw new StorageError(`The upload store answered ${answer.status}.`, { retryable });
      }
      return limitedBody(answer, maxBytes);
    },

    delete: (keys) =>
      ask('delete files', async (api) => {
        if (keys.length === 0) return;
        const { success } = await api.deleteFiles([...keys]);
        if (!success) throw new Error('It said that it did not.');
      }),

    addressOf: (key) => {
      if (filesUrl) return `${filesUrl}/a/${token.appId}/${key}`;
      const inPath = settings.ufsAppIdLocation === 'path';
      return inPath ? `https://${host}/a/${token.appId}/${key}` : `https://${token.appId}.${host}/f/${key}`;
    },
  };
}

/** The SDK's errors carry the request with our key in its headers, and errors end in logs. */
const withoutRequest = (cause: unknown) => new Error(cause instanceof Error ? cause.message : 'unknown');

function limited<Init extends object>(init: Init | undefined, timeoutMs: number) {
  const timeout = AbortSignal.timeout(timeoutMs);
  const given = init && 'signal' in init && init.signal instanceof AbortSignal ? [init.signal] : [];
  return { ...init, signal: AbortSignal.any([...given, timeout]) };
}

/** A store that lies about a size must not fill our memory. */
async function limitedBody(answer: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new StorageError('The upload store broke off.', { retryable: true, cause });
  }
  if (sizeBytes > maxBytes) throw new StorageError('The stored file is too large.', { retryable: false });
  return Buffer.concat(chunks);
}
