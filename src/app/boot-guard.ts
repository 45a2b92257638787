/**
 * Whether the page sits in another page's frame, where a stranger could lay things over it. The
 * header `frame-ancestors` prevents that; this is for hosts of static files that set no headers.
 */
export function isFramed(view: Pick<Window, 'self' | 'top'>): boolean {
  return view.top !== view.self;
}

/** Shows the one sentence of index.html that leads out of the frame. */
export function showWayOutOfFrame(page: Document): void {
  page.getElementById('framed')?.removeAttribute('hidden');
}
