/** Imported before the program of a utility process: `process.parentPort` over Node's own IPC channel. */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  constructor() {
    super();
    // Node keeps early messages until somebody listens; so must this.
    this.once('newListener', () => {
      process.on('message', (data) => this.emit('message', { data, ports: [] }));
    });
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
