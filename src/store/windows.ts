/** What the windows of one phone tell each other. Never content: the disk is where they read it. */
export type WindowMessage =
  { readonly type: 'written'; readonly book: string } | { readonly type: 'keys' | 'erased' };

/** The other windows of this phone. */
export interface Windows {
  post(message: WindowMessage): void;
  listen(listener: (message: WindowMessage) => void): void;
}

/** Windows of the same origin, by BroadcastChannel. */
export function browserWindows(): Windows {
  const channel = new BroadcastChannel('carnet');
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<WindowMessage>) =>
        listener(event.data),
      ),
  };
}

/** A phone with one window. */
export function singleWindow(): Windows {
  return { post: () => undefined, listen: () => undefined };
}
