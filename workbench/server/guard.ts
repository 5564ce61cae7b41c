import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

/** Who may talk to the page's server: this page, opened with the token of this start, by its own name. */
export const guard = (port: () => number, token: string): MiddlewareHandler => {
  const wanted = Buffer.from(token);
  const isToken = (given: string): boolean => {
    const bytes = Buffer.from(given);
    return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  };
  return async (context, next) => {
    const names = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    // A name that somebody else's DNS points to this machine would otherwise make their page ours.
    if (!names.includes(context.req.header("host") ?? ""))
      return context.text("This is not its address", 421);
    const origin = context.req.header("origin");
    if (origin !== undefined && !names.some((name) => origin === `http://${name}`))
      return context.text("Another page may not call this one", 403);
    if (context.req.path.startsWith("/api/") && !isToken(context.req.header("x-workbench") ?? ""))
      return context.text("The token is missing: open the address that npm start printed", 401);
    return next();
  };
};

/** Scripts and styles of this page alone, wherever data comes from; the editor's styles carry the nonce. */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: "same-origin",
    crossOriginOpenerPolicy: "same-origin",
    referrerPolicy: "no-referrer",
    xContentTypeOptions: "nosniff",
    strictTransportSecurity: false, // there is no certificate for 127.0.0.1
  });
