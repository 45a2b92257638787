import { render } from 'preact';
import '../ui/base.css';
import { App } from './app.tsx';
import { createAppState } from './app-state.ts';
import { isFramed, showWayOutOfFrame } from './boot-guard.ts';
import { compose } from './compose.ts';

if (isFramed(window)) showWayOutOfFrame(document);
else void start(); // what fails shows as a stage

async function start(): Promise<void> {
  const parts = await compose();
  const state = createAppState(parts);
  const root = document.getElementById('app');
  if (root) render(<App parts={parts} state={state} />, root);
  await state.start();
}
