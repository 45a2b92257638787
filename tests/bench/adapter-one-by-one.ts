// The same, where each change another phone made is a gesture of its own: a batch signed and sealed.
import { carnetAdapter } from './adapter.ts';

// oxlint-disable-next-line import/no-default-export -- the bench imports an adapter so
export default () => carnetAdapter(1);
