import type { ShoppingLine, ShopPart } from '../read-shopping.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What is given to the part of one shop. */
export type ShopPartProps = ScreenProps & {
  readonly part: ShopPart;
  /** Each line can be opened, to say where and how it is bought. */
  readonly isChanging: boolean;
};

/** What is given to one line of the list, and to what opens under it. */
export type LineProps = ScreenProps & { readonly line: ShoppingLine };
