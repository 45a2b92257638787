import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { RecipeWays } from './recipe-ways.ts';
import type { ScreenProps } from './screen-props.ts';

const NONE: RecipeWays = new Map();

/** By dish of the library, the recipe this phone can show; empty until the late part is there. */
export function useRecipeWays({ phone, group }: Pick<ScreenProps, 'phone' | 'group'>): RecipeWays {
  const [ways, setWays] = useState<ReadonlySignal<RecipeWays> | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./recipe-ways.ts')
      .then(({ openRecipeWays }) => openRecipeWays({ phone, group }))
      .then(
        (found) => wanted && setWays(found),
        () => undefined, // not on this phone yet: the screen is whole without
      );
    return () => {
      wanted = false;
    };
  }, [phone, group]);
  return ways?.value ?? NONE;
}
