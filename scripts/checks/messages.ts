import { checkLiteralText } from './literal-text';
import { checkLanguages } from './message-languages';
import { checkUsage } from './message-usage';
import type { Finding } from './source-files';

/** All that can be said about words without reading them. */
export const checkMessages = (root: string): Finding[] => [
  ...checkLanguages(root),
  ...checkUsage(root),
  ...checkLiteralText(root),
];
