import { configure } from '@testing-library/preact';

// One second, as it is else, is short where every core is busy.
configure({ asyncUtilTimeout: 10_000 });
