/** Runs before the first paint, so that nobody who chose the dark sees a flash of light. */
const script = `(function(){try{var c=document.documentElement.classList,t=localStorage.getItem('foyer_theme'),k=localStorage.getItem('foyer_contrast');if(t==='dark'||t==='light')c.add(t);if(k==='more')c.add('contrast')}catch(e){}})()`;

type Props = {
  /** Pages made for one person carry one; static pages cannot. */
  nonce?: string;
};

export function ThemeScript({ nonce }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, and the only way to run before paint.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
