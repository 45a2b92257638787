import { BooksScreen } from '../features/books/books-screen.tsx';
import { PlotsScreen } from '../features/books/plots-screen.tsx';
import { WhatIfScreen } from '../features/books/what-if-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';

const SCREENS = { books: BooksScreen, plots: PlotsScreen, whatIf: WhatIfScreen };

export interface BooksRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** The accounts and what belongs to them, fetched together. */
export function BooksRoute({ place, ...screen }: BooksRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
