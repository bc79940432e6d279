export type LivekitSettings = {
  port: number;
  udpPort: number;
  apiKey: string;
  apiSecret: string;
  webhookUrl: string;
};

/**
 * A server for this machine alone: two listeners on the loopback, and nobody outside is asked for anything. It reads
 * this as YAML, which JSON is, and refuses to start for a name that it does not know.
 */
export const livekitConfiguration = ({ port, udpPort, apiKey, apiSecret, webhookUrl }: LivekitSettings) => ({
  port,
  bind_addresses: ['127.0.0.1'],
  rtc: {
    // Said outright, because otherwise it asks the internet for its own address.
    node_ip: '127.0.0.1',
    use_external_ip: false,
    enable_loopback_candidate: true,
    interfaces: { includes: [process.platform === 'darwin' ? 'lo0' : 'lo'] },
    udp_port: udpPort,
    // Its TCP fallback can only listen on every address, so there is none.
    tcp_port: 0,
    // Without an entry browsers are handed public ones. Here nobody needs to learn where they are.
    stun_servers: ['127.0.0.1:3478'],
  },
  keys: { [apiKey]: apiSecret },
  // Who may open a room is decided by Foyer, not by whoever comes first with a token.
  room: { auto_create: false, empty_timeout: 300, departure_timeout: 20 },
  webhook: { api_key: apiKey, urls: [webhookUrl] },
  logging: { level: 'info', json: true, pion_level: 'error' },
});
