import type { VNode } from "preact";
import { Actions, Button, CodeFigure, Form, LoneLink, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { CodePicture } from "#app/platform/code-picture.ts";

/** What an app for codes needs to begin: the picture, the key behind it, and the address for an app on this device. */
export interface AppKey {
  readonly picture: CodePicture;
  /** The secret in groups of four. */
  readonly key: string;
  readonly address: string;
}

/** Ties an app to the account: read the picture, write the code that the app shows. */
export function AppCode(props: {
  readonly t: Translate;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly app: AppKey;
  readonly submit: string;
  readonly wrong?: string | undefined;
}): VNode {
  const { t, action, hidden, app, submit, wrong } = props;
  const problems = wrong === undefined ? [] : [{ field: "code", message: wrong }];
  return (
    <Form action={action} hidden={hidden} errors={{ title: t("common:errorSummary"), problems }}>
      <p>{t("account:setup.scan")}</p>
      <CodeFigure
        id="app-code"
        title={t("account:setup.picture")}
        modules={app.picture.modules}
        size={app.picture.size}
        text={app.key}
      >
        <p>{t("account:setup.typeKey")}</p>
      </CodeFigure>
      <LoneLink href={app.address} text={t("account:setup.open")} />
      <TextField
        name="code"
        label={t("account:setup.label")}
        error={wrong}
        autocomplete="one-time-code"
        inputmode="numeric"
        short
        required
      />
      <Actions>
        <Button>{submit}</Button>
      </Actions>
    </Form>
  );
}
