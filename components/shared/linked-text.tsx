import { textPieces } from '@/server/kernel/pure/text-pieces';

/** Plain text in which addresses can be followed and single line breaks stay. */
export function LinkedText({ text }: { text: string }) {
  return (
    <span className="whitespace-pre-line break-words">
      {textPieces(text).map(({ kind, text, at }) =>
        kind === 'link' ? (
          <a key={at} href={text} className="link" rel="nofollow ugc noopener">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </span>
  );
}
