import { buttonClasses } from '../ui/button-look';
import { MessagePage } from './message-page';
import { useRequestId } from './request-id';

type Props = {
  error: Error & { digest?: string };
  retry: () => void;
  words: Record<'title' | 'body' | 'retry' | 'home' | 'support', string>;
};

/** With the id by which support finds the request in the log. Every page loads this in case of need, so it is small. */
export function BrokenPage({ error, retry, words }: Props) {
  const requestId = useRequestId();
  return (
    <MessagePage
      title={words.title}
      body={words.body}
      actions={
        <>
          <button type="button" onClick={retry} className={buttonClasses({ variant: 'primary' })}>
            {words.retry}
          </button>
          {/* A whole page load: whatever broke in this one is left behind. */}
          <a href="/" className={buttonClasses()}>
            {words.home}
          </a>
        </>
      }
      // Without a digest it broke in the browser: no request is to blame.
      details={error.digest && `${words.support} ${requestId ?? error.digest}`}
    />
  );
}
