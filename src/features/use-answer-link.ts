import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadyMessage } from '../formats/message-links.ts';
import type { Phone } from '../store/phone.ts';
import { answerLink, type AnswerLinkParts } from './answer-link.ts';

type Parts = Omit<AnswerLinkParts, 'answeredAt' | 'origin'>;

/** The link of an answer, made again when what it says changes; null until then, and where none can be. */
export function useAnswerLink({ clock }: Pick<Phone, 'clock'>, parts: Parts): string | null {
  const [link, setLink] = useState<string | null>(null);
  const { week, of, kind, account, referenceLine } = parts;
  const { order, code, open, reference } = of;
  const signers = week.signers.value;
  useEffect(() => {
    let isLast = true;
    setLink(null); // an answer never leaves with the link of another
    const made = answerLink({
      week,
      of: { order, code, open, reference },
      kind,
      account,
      referenceLine,
      answeredAt: clock.now(),
      origin: window.location.origin,
    });
    void made.then((one) => {
      if (isLast) setLink(one);
    });
    return () => {
      isLast = false;
    };
  }, [week, order, code, open, reference, kind, account, referenceLine, signers, clock]);
  return link;
}

/** The links of several answers, in their order; empty until all are made, null where none can be. */
export function useAnswerLinks(
  { clock }: Pick<Phone, 'clock'>,
  all: readonly Parts[],
): readonly (string | null)[] {
  const [made, setMade] = useState<{ said: string; links: readonly (string | null)[] } | null>(
    null,
  );
  const said = JSON.stringify(all.map(({ of, kind, account }) => [of, kind, account]));
  const latestRef = useRef(all);
  useEffect(() => {
    latestRef.current = all;
  });
  const signers = all[0]?.week.signers.value;
  useEffect(() => {
    let isLast = true;
    const origin = window.location.origin;
    const links = latestRef.current.map((parts) =>
      answerLink({ ...parts, answeredAt: clock.now(), origin }),
    );
    void Promise.all(links).then((done) => {
      if (isLast) setMade({ said, links: done });
    });
    return () => {
      isLast = false;
    };
  }, [said, signers, clock]);
  // Answers never leave with the links of others.
  return made?.said === said ? made.links : [];
}

/** The ready answer with its link as the last line. */
export function withLink({ subject, body }: ReadyMessage, link: string | null): ReadyMessage {
  return { subject, body: link === null ? body : `${body}\n\n${link}` };
}
