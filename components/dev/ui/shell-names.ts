export const shellNames = ['studio', 'live', 'admin', 'checkout'] as const;
export type ShellName = (typeof shellNames)[number];

export const isShellName = (value: string): value is ShellName => shellNames.some((name) => name === value);
