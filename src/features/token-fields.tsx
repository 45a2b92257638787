import {
  TOKEN_COLOURS,
  TOKEN_SHAPES,
  type TokenColour,
  type TokenShape,
} from '../domain/member.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { TokenPicture } from '../ui/token.tsx';
import { COLOUR_WORD, SHAPE_WORD } from './token-words.ts';

export interface TokenFieldsProps {
  readonly colour: TokenColour;
  readonly shape: TokenShape;
  readonly onChange: (token: { colour: TokenColour; shape: TokenShape }) => void;
}

/** The sign of a person: a shape and a colour, told apart with either alone. */
export function TokenFields({ colour, shape, onChange }: TokenFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceGroup
        legend={t('firstRun.shape')}
        value={shape}
        choices={TOKEN_SHAPES.map((value) => ({
          value,
          word: t(SHAPE_WORD[value]),
          picture: <TokenPicture shape={value} colour={colour} />,
        }))}
        onChange={(value) => onChange({ colour, shape: value })}
      />
      <ChoiceGroup
        legend={t('firstRun.colour')}
        value={colour}
        choices={TOKEN_COLOURS.map((value) => ({
          value,
          word: t(COLOUR_WORD[value]),
          picture: <TokenPicture shape={shape} colour={value} />,
        }))}
        onChange={(value) => onChange({ colour: value, shape })}
      />
    </>
  );
}
