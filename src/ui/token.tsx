import { Name } from './name.tsx';
import { TOKEN_PATHS, type TokenColour, type TokenShape } from './token-shapes.ts';
import './token.css';

export interface TokenProps {
  readonly shape: TokenShape;
  readonly colour: TokenColour;
  /** The nickname, always written beside the shape. */
  readonly name: string;
  readonly size?: 'text' | 'big';
}

/** A person, by colour, shape and nickname. */
export function Token({ shape, colour, name, size = 'text' }: TokenProps) {
  return (
    <span class="token" data-size={size}>
      <TokenPicture shape={shape} colour={colour} />
      <Name>{name}</Name>
    </span>
  );
}

/** The shape alone, where the nickname already stands next to it. */
export function TokenPicture({ shape, colour }: Pick<TokenProps, 'shape' | 'colour'>) {
  return (
    <svg
      class="token-picture"
      data-colour={colour}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={TOKEN_PATHS[shape]} />
    </svg>
  );
}
