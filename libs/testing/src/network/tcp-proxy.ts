import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One connection through the proxy. */
interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** Once silent it stays so. */
  isSilent: boolean;
}

/** Stands between a client and a server and does to their connections what networks do. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  /** Ends of silent connections, which do not know that the other is gone. */
  private readonly left = new Set<Socket>();
  private isSilent = false;
  private cutText: string | undefined;
  private cutsLeft = 0;
  /** Connections that were made through it so far. */
  connections = 0;

  private constructor(
    private readonly listener: Server,
    private readonly host: string,
    private readonly port: number,
  ) {
    listener.on('connection', (client) => this.join(client));
  }

  /** In front of the server that `url` names. */
  static async start(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const listener = createServer();
    const proxy = new TcpProxy(listener, hostname, Number(port));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return proxy;
  }

  /** `url` with the proxy's address in place of the server's. */
  through(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String((this.listener.address() as AddressInfo).port);
    return changed.toString();
  }

  /** From now on nothing passes, on old connections and new ones, and nobody is told: a forgetful firewall, a host that is gone. */
  swallow(): void {
    this.isSilent = true;
    for (const pair of this.pairs) pair.isSilent = true;
  }

  /** Lets new connections pass again; those that went silent stay so. */
  passNew(): void {
    this.isSilent = false;
  }

  /** Cuts the connection on which a client says so, the next `times` times. */
  cutAt(text: string, times: number): void {
    [this.cutText, this.cutsLeft] = [text, times];
  }

  get cutsDue(): number {
    return this.cutsLeft;
  }

  /** Cuts all connections that there are. */
  cutAll(): void {
    for (const { client, server } of this.pairs) [client, server].forEach((socket) => socket.destroy());
    for (const socket of this.left) socket.destroy();
    this.left.clear();
  }

  async stop(): Promise<void> {
    this.cutAll();
    this.listener.close();
    await once(this.listener, 'close');
  }

  private join(client: Socket): void {
    this.connections += 1;
    const server = connect(this.port, this.host);
    const pair: Pair = { client, server, isSilent: this.isSilent };
    this.pairs.add(pair);
    client.on('data', (chunk) => (this.isToBeCut(chunk) ? client.destroy() : hand(pair, chunk, server)));
    server.on('data', (chunk) => hand(pair, chunk, client));
    client.on('error', () => undefined).on('close', () => this.ended(pair, server));
    server.on('error', () => undefined).on('close', () => this.ended(pair, client));
  }

  private ended(pair: Pair, other: Socket): void {
    this.pairs.delete(pair);
    if (!pair.isSilent) other.destroy();
    else this.left.add(other);
  }

  private isToBeCut(chunk: Buffer): boolean {
    if (this.cutsLeft === 0 || this.cutText === undefined || !chunk.includes(this.cutText)) return false;
    this.cutsLeft -= 1;
    return true;
  }
}

function hand({ isSilent }: Pair, chunk: Buffer, to: Socket): void {
  if (!isSilent) to.write(chunk);
}
