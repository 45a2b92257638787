/**
 * The one Trusted Types policy of the app: it returns the URLs of our own workers and nothing else. Apart from
 * the rules it stands in: every first load needs the name, and not the rules.
 */
export const TRUSTED_TYPES_POLICY = 'app-url';
