import { uploadDoor } from '@/server/api/uploads';

export { uploadDoor as GET, uploadDoor as POST };
