import { MAX_MEMBERS } from './limits';

type Member = { info: unknown; connections: number };

/** Who is in a presence channel. A person with five tabs is there once, until the last tab goes. */
export class Members {
  readonly #members = new Map<string, Member>();

  get count() {
    return this.#members.size;
  }

  has = (id: string) => this.#members.has(id);

  get isFull() {
    return this.#members.size >= MAX_MEMBERS;
  }

  /** Whether the person was not there before. */
  add(id: string, info: unknown): boolean {
    const present = this.#members.get(id);
    if (present) present.connections += 1;
    else this.#members.set(id, { info, connections: 1 });
    return !present;
  }

  /** Whether the person is gone now. */
  remove(id: string): boolean {
    const present = this.#members.get(id);
    if (!present) return false;
    present.connections -= 1;
    if (present.connections > 0) return false;
    return this.#members.delete(id);
  }

  ids = () => [...this.#members.keys()];

  /** As a new subscriber is told. */
  toJSON() {
    const hash = Object.fromEntries([...this.#members].map(([id, { info }]) => [id, info]));
    return { presence: { ids: this.ids(), hash, count: this.count } };
  }
}
