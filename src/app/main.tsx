import { render } from 'preact';
import '../ui/base.css';
import { App } from './app.tsx';
import { createAppState } from './app-state.ts';
import { isFramed, showInPlace } from './boot-guard.ts';
import { compose } from './compose.ts';

if (isFramed(window)) showInPlace(document, 'framed');
else void start(); // what fails shows as a stage

async function start(): Promise<void> {
  // A browser that refuses every kind of storage refuses what even the first screen stands on.
  const parts = await compose().catch(() => null);
  if (!parts) return showInPlace(document, 'refused');
  const state = createAppState(parts);
  const root = document.getElementById('app');
  if (root) render(<App parts={parts} state={state} />, root);
  await state.start();
}
