// The same, where each change another phone made is a gesture of its own: a batch signed and sealed.
import { carnetAdapter } from './adapter.ts';

export default () => carnetAdapter(1);
