import type { VNode } from "preact";

export type MailProps = {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** The moment as written. */
  readonly when: string;
  /** Plain text; addresses in it become links. */
  readonly body: string;
  /** "Från", "Till", "Skickat". */
  readonly words: { readonly from: string; readonly to: string; readonly when: string };
};

/** A letter of the outbox page, as the receiver would see it. */
export function Mail({ subject, from, to, when, body, words }: MailProps): VNode {
  return (
    <article class="hs-mail">
      <h2 class="ds-heading" data-size="xs">
        {subject}
      </h2>
      <dl>
        <dt>{words.from}</dt>
        <dd>{from}</dd>
        <dt>{words.to}</dt>
        <dd>{to}</dd>
        <dt>{words.when}</dt>
        <dd>{when}</dd>
      </dl>
      <p class="hs-mail__body">
        {body
          .split(/(https?:\/\/[^\s<>"]+)/)
          .map((part, index) => (index % 2 ? <a href={part}>{part}</a> : part))}
      </p>
    </article>
  );
}
