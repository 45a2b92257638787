/**
 * Whether the page sits in another page's frame, where a stranger could lay things over it. The
 * header `frame-ancestors` prevents that; this is for hosts of static files that set no headers.
 */
export function isFramed(view: Pick<Window, 'self' | 'top'>): boolean {
  return view.top !== view.self;
}

/** Shows what index.html says in place of the app: the way out of a frame, or that nothing can be kept here. */
export function showInPlace(page: Document, what: 'framed' | 'refused'): void {
  page.getElementById(what)?.removeAttribute('hidden');
}
