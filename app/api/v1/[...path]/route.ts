import { doorContext } from '@/server/api/context';
import { handleRest } from '@/server/api/rest/handle';
import { anonymous } from '@/server/kernel/pure/actor';

const handler = (request: Request): Promise<Response> =>
  handleRest(request, doorContext({ actor: anonymous, headers: request.headers, flush: () => undefined }));

export {
  handler as DELETE,
  handler as GET,
  handler as HEAD,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
};
