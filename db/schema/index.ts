export * from './events';
export * from './identity';
export * from './system';
