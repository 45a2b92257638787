import { useState } from 'preact/hooks';

/** Files or a text dragged over a place and let go there. */
export function useDrop(onDrop: (text: string, files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = files.length > 0 ? '' : (event.dataTransfer?.getData('text/plain') ?? '');
      onDrop(text, files);
    },
  };
}
