import type { QrMatrix } from '../formats/qr.ts';

/** A QR code as one path: sharp at any size, black on white by day and by night. */
export function QrPicture({
  matrix,
  label,
}: {
  readonly matrix: QrMatrix;
  readonly label: string;
}) {
  const path = matrix
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const size = matrix.length;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
