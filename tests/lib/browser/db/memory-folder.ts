/**
 * A folder in memory as the File System standard has it: what is written appears when its stream is
 * closed. `cutAfter` steps everything fails, as when the page is closed.
 */
export class MemoryFolder {
  readonly files = new Map<string, string>();
  steps = 0;
  cutAfter = Infinity;
  readonly canMove: boolean;

  constructor({ canMove = true }: { canMove?: boolean } = {}) {
    this.canMove = canMove;
  }

  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async getFileHandle(name: string, { create = false }: { create?: boolean } = {}) {
    this.#step();
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('not found', 'NotFoundError');
      this.files.set(name, '');
    }
    return {
      getFile: async () => new Blob([this.files.get(name)!]),
      createWritable: async () => {
        this.#step();
        return this.#writable(name);
      },
      ...(this.canMove
        ? {
            move: async (other: string) => {
              this.#step();
              this.files.set(other, this.files.get(name)!);
              this.files.delete(name);
            },
          }
        : {}),
    };
  }

  async removeEntry(name: string) {
    this.#step();
    if (!this.files.delete(name)) throw new DOMException('not found', 'NotFoundError');
  }

  async *keys() {
    this.#step();
    // A copy: entries may be removed during iteration.
    for (const name of Array.from(this.files.keys())) yield name;
  }

  #writable(name: string): WritableStream<Uint8Array> {
    const parts: Uint8Array[] = [];
    const write = async (part: Uint8Array) => {
      this.#step();
      parts.push(part);
    };
    const close = async () => {
      this.#step();
      this.files.set(name, await new Blob(parts as BlobPart[]).text());
    };
    const stream = new WritableStream<Uint8Array>({ write, close });
    return new Proxy(stream, {
      get: (target, key) => {
        if (key === 'write') return write;
        if (key === 'close') return close;
        if (key === 'abort') return async () => undefined;
        const value = Reflect.get(target, key, target) as unknown;
        return typeof value === 'function'
          ? (value as (...given: unknown[]) => unknown).bind(target)
          : value;
      },
    });
  }

  #step(): void {
    this.steps += 1;
    if (this.steps > this.cutAfter) throw new DOMException('the page is gone', 'AbortError');
  }
}
