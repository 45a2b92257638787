/** How much a relay takes from whom. All of it may be set; these are for one or a few groups. */
export interface RelayLimits {
  /** Requests that one address may send in a minute. Many phones may share one address. */
  readonly requestsPerMinute: number;
  /** Wrong creation passes of one address in a minute; then no pass of it is looked at. */
  readonly wrongPassesPerMinute: number;
  /** Logs, menus and inboxes begun from one address in a minute. */
  readonly creationsPerMinute: number;
  /** Blobs and bytes that one write token may append in a minute. */
  readonly blobsPerMinute: number;
  readonly bytesPerMinute: number;
  /** Sealed orders of one address, and for one inbox, in a minute. */
  readonly ordersPerMinuteByAddress: number;
  readonly ordersPerMinuteByInbox: number;
  /** What one log may hold. */
  readonly logBlobs: number;
  readonly logBytes: number;
  readonly inboxOrders: number;
  /** What the whole relay may hold: bytes of blobs, and logs that have not expired. */
  readonly totalBytes: number;
  readonly totalLogs: number;
}

const MEGABYTE = 1_048_576;

export const RELAY_LIMITS: RelayLimits = {
  requestsPerMinute: 3_000,
  wrongPassesPerMinute: 10,
  creationsPerMinute: 600,
  blobsPerMinute: 3_000,
  bytesPerMinute: 32 * MEGABYTE,
  ordersPerMinuteByAddress: 30,
  ordersPerMinuteByInbox: 120,
  logBlobs: 50_000,
  logBytes: 64 * MEGABYTE,
  inboxOrders: 2_000,
  totalBytes: 1_024 * MEGABYTE,
  totalLogs: 20_000,
};
