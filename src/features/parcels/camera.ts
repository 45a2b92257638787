/** Why there is no picture of a camera. */
export type CameraFault = 'none' | 'refused' | 'busy' | 'unsupported' | 'ended';

/** Enough for a code of 73 modules that fills two thirds of the frame, and quick to look through. */
const WISH: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Asks for the camera at the back of the phone, or any other. Rejects as `getUserMedia` does. */
export function openBackCamera(): Promise<MediaStream> {
  // Absent on pages without HTTPS, and in the browsers inside some chat apps.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return Promise.reject(new DOMException('', 'NotSupportedError'));
  return devices.getUserMedia(WISH);
}

/** Puts the camera out: its light goes off only when every track is stopped. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What the rejection of `getUserMedia` means (W3C Media Capture and Streams, §10.2). */
export function cameraFault(reason: unknown): CameraFault {
  switch (reason instanceof DOMException ? reason.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}
