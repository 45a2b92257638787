import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QrMatrix } from '../formats/qr.ts';
import './code-picture.css';

export interface CodePictureProps {
  readonly matrix: QrMatrix;
  /** What it is, for who does not see it. */
  readonly label: string;
}

/** A QR code, black on white in both themes, as large as the page is wide. */
export function CodePicture({ matrix, label }: CodePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) draw(canvas.current, matrix);
  }, [matrix]);
  return (
    <canvas ref={canvas} class="code-picture">
      {label}
    </canvas>
  );
}

/** One pixel a module: the style sheet enlarges them without smoothing. */
function draw(canvas: HTMLCanvasElement, matrix: QrMatrix): void {
  canvas.width = matrix.length;
  canvas.height = matrix.length;
  const pencil = canvas.getContext('2d');
  if (pencil === null) return;
  pencil.fillStyle = '#fff';
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  pencil.fillStyle = '#000';
  for (const [y, row] of matrix.entries()) {
    for (const [x, dark] of row.entries()) if (dark) pencil.fillRect(x, y, 1, 1);
  }
}
