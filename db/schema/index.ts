export * from './events';
export * from './files';
export * from './identity';
export * from './live';
export * from './messaging';
export * from './realtime';
export * from './system';
export * from './ticketing';
