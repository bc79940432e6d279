import { expect, test } from 'vitest';
import { inlineParts, previewHtml } from './preview';

test('links of a mail open beside the screen, not inside it', () => {
  const page = previewHtml(
    '<!doctype html><html><head lang="en"><title>A</title></head><body></body></html>',
    new Map(),
  );
  expect(page).toBe(
    '<!doctype html><html><head lang="en"><base target="_blank"><title>A</title></head><body></body></html>',
  );
});

test('a mail without a head gets one, and stays in standards mode', () => {
  expect(previewHtml('<p>Hello</p>', new Map())).toMatch(
    /^<!doctype html><head>.*<base target="_blank">.*<p>Hello<\/p>$/,
  );
});

test('a picture the mail carries stands where the text refers to it; another reference stays as it is', () => {
  const html = '<head></head><img src="cid:qr-1"><td background=\'cid:unknown\' style="background: url(cid:qr-1)">';
  const page = previewHtml(html, new Map([['qr-1', 'data:image/png;base64,AAAA']]));
  expect(page).toContain('<img src="data:image/png;base64,AAAA">');
  expect(page).toContain('url(data:image/png;base64,AAAA)');
  expect(page).toContain("background='cid:unknown'");
});

test('only pictures are put into the page: a carried document stays an attachment', async () => {
  const attachments = [
    { contentType: 'image/png', contentId: 'a' },
    { contentType: 'image/svg+xml', contentId: 'b' },
    { contentType: 'image/png', contentId: null },
  ];
  const parts = await inlineParts(attachments, async () => Buffer.from('x'));
  expect([...parts]).toEqual([['a', 'data:image/png;base64,eA==']]);
});
