/** Names of products, the same in every language, in the order of how many of our readers use them. */
export type ShareLink = { name: string; href: string };

/** Where a page is handed on by a plain link. Nobody's script is loaded, so nobody hears of who merely reads. */
export function shareLinks({ url, title }: { url: string; title: string }): ShareLink[] {
  const to = (address: string, parameters: Record<string, string>) => `${address}?${new URLSearchParams(parameters)}`;
  return [
    { name: 'Telegram', href: to('https://t.me/share/url', { url, text: title }) },
    { name: 'WhatsApp', href: to('https://wa.me/', { text: `${title} ${url}` }) },
    { name: 'VK', href: to('https://vk.com/share.php', { url, title }) },
    { name: 'Facebook', href: to('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: 'X', href: to('https://x.com/intent/post', { url, text: title }) },
    { name: 'LinkedIn', href: to('https://www.linkedin.com/sharing/share-offsite/', { url }) },
  ];
}
