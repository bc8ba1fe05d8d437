/**
 * What the protocol asks of a server before `initialize` and after `shutdown`, and vscode-languageserver leaves to it:
 * requests before are answered −32002, requests after −32600, notifications are dropped. A request that is cancelled
 * before its turn comes is answered at once. What comes after `initialize` is held back until the server has been loaded,
 * so that the answer to `initialize` need not wait for that.
 */
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  Message,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

const early = 'hansard/beforeInitialize';
const late = 'hansard/afterShutdown';

/** The options of a connection that keeps the gate. `keepGate` completes it; `load` makes the server ready, and is called once. */
export function gated(load: () => Promise<void>): ConnectionOptions {
  let state: 'new' | 'open' | 'shut' = 'new';
  let held: (() => void)[] | undefined;
  let ready = false;
  const hold = (pass: () => void): void => {
    held ??= [];
    held.push(pass);
    if (held.length > 1) return;
    void load().then(() => {
      ready = true;
      for (const one of held ?? []) one();
      held = undefined;
    });
  };
  return {
    connectionStrategy: {
      cancelUndispatched: (message) => ({
        jsonrpc: '2.0',
        id: Message.isRequest(message) ? message.id : null,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
      }),
    },
    messageStrategy: {
      handleMessage(message, next) {
        const request = Message.isRequest(message);
        const method = request || Message.isNotification(message) ? message.method : undefined;
        if (method === 'initialize' && state === 'new') {
          state = 'open';
          return next(message);
        }
        if (state !== 'open' && method !== undefined && method !== 'exit') {
          return request ? next({ ...message, method: state === 'new' ? early : late } as RequestMessage) : undefined;
        }
        if (method === 'shutdown') state = 'shut';
        return ready || method === 'exit' ? next(message) : hold(() => next(message));
      },
    },
  };
}

export function keepGate(connection: Connection): void {
  connection.onRequest(
    early,
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.'),
  );
  connection.onRequest(late, () => new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.'));
}
