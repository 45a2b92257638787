import { cleanup, render, screen } from '@testing-library/preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { afterEach, expect, test } from 'vitest';
import { useBrief } from '../../src/app/brief-props.ts';

afterEach(cleanup);

/** A thing of the phone that notes when it is written out. */
function watchedThing(word: string) {
  const written: string[] = [];
  return { word, written, toJSON: () => written.push(word) };
}

type Thing = ReturnType<typeof watchedThing>;

function Shown({ thing, go }: { readonly thing: Thing; readonly go: () => void }) {
  return <button onClick={go}>{thing.word}</button>;
}

function Nothing() {
  return null;
}

function App({ thing }: { readonly thing: Thing }) {
  const props = useBrief({ thing, go: () => undefined });
  return (
    <LocationProvider>
      <Router>
        <Route path="/other" component={Nothing} />
        <Route default component={Shown} {...props} />
      </Router>
    </LocationProvider>
  );
}

test('a route shows what its props became, and they are never written out', async () => {
  const [soup, stew] = [watchedThing('soup'), watchedThing('stew')];
  const { rerender } = render(<App thing={soup} />);
  await screen.findByRole('button', { name: 'soup' });
  rerender(<App thing={stew} />);
  await screen.findByRole('button', { name: 'stew' });
  expect([...soup.written, ...stew.written]).toEqual([]);
});
