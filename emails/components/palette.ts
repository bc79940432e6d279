/** The light tokens, spelled out: mail programs know no CSS variables, and a mail is always on paper. */
export const palette = {
  sunken: '#f4eee6',
  paper: '#fbf8f3',
  raised: '#ffffff',
  line: '#e7ddd1',
  lineStrong: '#cdbfb0',
  ink: '#24181b',
  inkSoft: '#5a484b',
  velvet: '#7a1c3b',
  onVelvet: '#fff8f2',
  brass: '#b98a2f',
} as const;

export const fonts = {
  sans: "Onest, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  display: "'Noto Serif Display', Georgia, 'Times New Roman', serif",
} as const;
