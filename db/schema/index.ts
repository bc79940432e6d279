export * from './events';
export * from './identity';
export * from './realtime';
export * from './system';
