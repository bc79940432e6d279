import { addressOf, type Block, type Inline } from '@/server/guide/rules/parse-page';
import { IntentLink } from '../shared/intent-link';

/** The paragraphs and lists of a section. */
export function GuideText({ blocks }: { blocks: readonly Block[] }) {
  return keyed(blocks).map(([key, block]) => {
    if (block.type === 'paragraph') return <p key={key}>{<Words tokens={block.tokens} />}</p>;
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List key={key} className={block.ordered ? 'list-decimal' : 'list-disc'}>
        {keyed(block.items).map(([line, tokens]) => (
          <li key={line}>
            <Words tokens={tokens} />
          </li>
        ))}
      </List>
    );
  });
}

function Words({ tokens }: { tokens: readonly Inline[] }) {
  return keyed(tokens).map(([key, token]) => {
    switch (token.type) {
      case 'text':
        return token.text;
      case 'strong':
        return (
          <strong key={key} className="font-[620] text-ink">
            <Words tokens={token.tokens} />
          </strong>
        );
      case 'link':
        return (
          <IntentLink key={key} href={addressOf(token.href)} className="link">
            <Words tokens={token.tokens} />
          </IntentLink>
        );
      default:
        return token satisfies never;
    }
  });
}

/** A file does not change while it is read: the place of a piece in it is its name. */
const keyed = <Piece,>(pieces: readonly Piece[]) => pieces.map((piece, place) => [`piece-${place}`, piece] as const);
