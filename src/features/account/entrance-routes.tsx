import { entrance, type EntranceRoute } from "#app/routing/entrance-route.ts";
import { sendLink, showForgotten } from "./reset/forgotten-password.tsx";
import { showNewPassword, takeNewPassword } from "./reset/new-password.tsx";
import { checkAppCode, checkRecoveryCode, tieApp } from "./sign-in/sign-in-code.tsx";
import { backToSignIn, checkPassword, showSignIn } from "./sign-in/sign-in.tsx";
import { showSignOut, signOut } from "./sign-in/sign-out.tsx";

/** The way in and out: sign-in in two steps, sign-out, forgotten password. */
export const accountEntranceRoutes: readonly EntranceRoute[] = [
  entrance.get("/logga-in", { action: "public", audit: "none", handler: showSignIn }),
  entrance.post("/logga-in", { action: "public", audit: "SignInFailed", handler: checkPassword }),
  entrance.get("/logga-in/kod", { action: "public", audit: "none", handler: backToSignIn }),
  entrance.post("/logga-in/kod", { action: "public", audit: "SignedIn", handler: checkAppCode }),
  entrance.get("/logga-in/reservkod", { action: "public", audit: "none", handler: backToSignIn }),
  entrance.post("/logga-in/reservkod", { action: "public", audit: "SignedIn", handler: checkRecoveryCode }),
  entrance.get("/logga-in/skydda", { action: "public", audit: "none", handler: backToSignIn }),
  entrance.post("/logga-in/skydda", { action: "public", audit: "SecondFactorEnrolled", handler: tieApp }),
  entrance.get("/logga-ut", { action: "public", audit: "none", handler: showSignOut }),
  entrance.post("/logga-ut", { action: "public", audit: "SignedOut", handler: signOut }),
  entrance.get("/glomt-losenord", { action: "public", audit: "none", handler: showForgotten }),
  entrance.post("/glomt-losenord", { action: "public", audit: "PasswordResetAsked", handler: sendLink }),
  entrance.get("/nytt-losenord/:token", { action: "public", audit: "none", handler: showNewPassword }),
  entrance.post("/nytt-losenord/:token", {
    action: "public",
    audit: "PasswordReset",
    handler: takeNewPassword,
  }),
];
