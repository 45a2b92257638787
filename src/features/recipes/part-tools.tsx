import { ArrowDown, ArrowUp, Trash2 } from 'lucide';
import type { SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import type { Saved } from '../../store/gesture.ts';
import { Button } from '../../ui/button.tsx';
import { movePart } from './change-recipe.ts';
import type { RecipeEditing } from './recipe-editing.ts';

export type PartToolsProps = RecipeEditing & {
  readonly part: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly removedSaid: string;
  readonly onRemove: () => Promise<Result<Saved, SpokenError>>;
};

/** Moves an ingredient or a step, or takes it out. */
export function PartTools(tools: PartToolsProps) {
  const { t } = useTexts();
  const { props, known, save, part, isFirst, isLast, removedSaid, onRemove } = tools;
  const move = (by: -1 | 1) =>
    void save(part, () => movePart(props, known.recipe.id, { part, by }));
  return (
    <div class="recipe-part-tools">
      {!isFirst && (
        <Button icon={ArrowUp} onPress={() => move(-1)}>
          {t('recipes.up')}
        </Button>
      )}
      {!isLast && (
        <Button icon={ArrowDown} onPress={() => move(1)}>
          {t('recipes.down')}
        </Button>
      )}
      <Button kind="danger" icon={Trash2} onPress={() => void save(part, onRemove, removedSaid)}>
        {t('words.remove')}
      </Button>
    </div>
  );
}
