import { callbackDoor } from '@/server/api/uploads';

export { callbackDoor as POST };
