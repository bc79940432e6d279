import { connect } from 'node:net';

/**
 * Asks for one address over kept connections, as fast as it is answered, and prints how long each answer took. Sockets
 * and no HTTP client: beside nginx, a client would measure itself.
 */
const [address = '', connections = '16', seconds = '5'] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(address);
const question = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: gzip\r\n\r\n`;

const times: number[] = [];
let bytes = 0;

/** One answer after the other: the next question is asked when the answer is whole. */
function ask(until: number): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let answer = Buffer.alloc(0);
    let askedAt = 0;
    let finished = false;
    const next = () => {
      if (performance.now() > until) {
        finished = true;
        socket.end();
        done();
        return;
      }
      answer = Buffer.alloc(0);
      askedAt = performance.now();
      socket.write(question);
    };
    socket.on('connect', next);
    socket.on('error', failed);
    // A server may close a connection after so many answers; the next one is part of what it costs.
    socket.on('close', () => {
      if (!finished) ask(until).then(done, failed);
    });
    socket.on('data', (chunk) => {
      answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
      if (!isWhole(answer)) return;
      if (!answer.subarray(0, 15).includes(' 200')) failed(new Error(answer.subarray(0, 60).toString()));
      times.push(performance.now() - askedAt);
      bytes = answer.length;
      next();
    });
  });
}

const LAST_CHUNK = '0\r\n\r\n';

function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(answer.subarray(0, end).toString('latin1'))?.[1];
  if (length !== undefined) return answer.length >= end + 4 + Number(length);
  return answer.subarray(-LAST_CHUNK.length).toString('latin1') === LAST_CHUNK;
}

const startedAt = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, () => ask(startedAt + Number(seconds) * 1000)));
console.log(JSON.stringify({ times, bytes, seconds: (performance.now() - startedAt) / 1000 }));
