import { contentSecurityPolicy } from './content-security-policy.ts';

/** What the browser may never be asked for, nor by what it shows; the camera reads codes. */
const REFUSED_FEATURES = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** The `Permissions-Policy` of every page. */
const PERMISSIONS_POLICY = [
  'camera=(self)',
  ...REFUSED_FEATURES.map((feature) => `${feature}=()`),
].join(', ');

/** Two years, in seconds: browsers come back by HTTPS only. */
const STRICT_TRANSPORT = 'max-age=63072000';

/** How long a browser may keep an answer without asking again. */
export const KEEP = {
  /** A file with a hash in its name never changes. */
  forGood: 'public, max-age=31536000, immutable',
  /** Kept, and asked for again each time. */
  askAgain: 'no-cache',
} as const;

export interface PageHeaderOptions {
  /** Origins besides our own that the page may talk to. */
  readonly connectTo?: readonly string[] | undefined;
  /** Tell browsers to come back over HTTPS only: right behind HTTPS, wrong on localhost. */
  readonly strictTransport?: boolean | undefined;
}

/** The headers of safety that whoever serves the app sends with every answer, by name. */
export function pageHeaders(options: PageHeaderOptions = {}): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy('header', options.connectTo),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    ...(options.strictTransport ? { 'Strict-Transport-Security': STRICT_TRANSPORT } : {}),
  };
}
